/**
 * A click on the "#" beside a heading goes to its address, as any link does, and copies that address as well, where the
 * browser allows it: whoever answers an e-mail can paste it at once. "Share" beneath a guideline gets its buttons.
 */
import { copyLink, enhanceShare, published } from "./links.mjs";

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.headerlink");
  // Where that is not allowed, the address stands in the address bar all the same.
  if (link) copyLink(published(link.href));
});

for (const share of document.querySelectorAll("details.share")) enhanceShare(share, { ...share.dataset });
