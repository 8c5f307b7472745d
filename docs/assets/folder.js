/**
 * Where the site is opened from a folder, without a server, nobody turns "about/" into "about/index.html": the links do.
 * Browsers load no modules from a folder, so this is none.
 */
if (location.protocol === "file:") {
  const complete = () => {
    for (const link of document.querySelectorAll("a[href]")) {
      if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }
  };
  // What stands before this script can be followed at once.
  complete();
  addEventListener("DOMContentLoaded", complete);
}
