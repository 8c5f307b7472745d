/**
 * On a page that has moved: goes to the new address at once and takes the fragment along, so that a link to one place keeps
 * leading to that place. Without it the page goes there by itself, but to its top.
 */
document.addEventListener("DOMContentLoaded", () => {
  const target = new URL(document.getElementById("moved").href);
  if (location.hash) target.hash = location.hash;
  location.replace(target);
});
