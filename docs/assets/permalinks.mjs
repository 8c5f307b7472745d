/**
 * A click on the "#" beside a heading goes to its address, as any link does, and copies that address as well, where the
 * browser allows it: whoever answers an e-mail can paste it at once.
 */

// A live region has to stand in the page, empty, before it can speak.
const status = document.createElement("p");
status.className = "copied";
status.setAttribute("role", "status");
document.body.append(status);

let clearing;

/** @param {string} address */
async function copy(address) {
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    return; // Not allowed, or no secure context: the address stands in the address bar all the same.
  }
  status.textContent = "Link copied";
  clearTimeout(clearing);
  clearing = setTimeout(() => status.replaceChildren(), 4000);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.headerlink");
  if (link) copy(link.href);
});
