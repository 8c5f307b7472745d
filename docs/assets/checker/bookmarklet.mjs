/** Puts the addresses of the page that checks drafts, at the site's published address, into the page that tells how to bring a text there. */
import { addressOf } from "../links.mjs"

const target = `${addressOf("").replace(/#$/, "check/")}#draft=`
const code = `javascript:void open(${JSON.stringify(target)}+encodeURIComponent(String(getSelection())))`

const link = document.getElementById("bookmarklet")
const fields = { "bookmarklet-code": code, "shortcut-address": target }
for (const [id, text] of Object.entries(fields)) document.getElementById(id).value = text
if (link) link.href = code
// Here it would only open an empty checker, and the page's own policy forbids it: it is made to be dragged.
link?.addEventListener("click", (event) => event.preventDefault())
