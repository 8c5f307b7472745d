/**
 * A text that comes with the page's address, as #draft=…: taken out of the address at once, before anything else on the
 * page looks at it. A fragment is not sent to the server. Kept until the page asks for it with the event "draftsent".
 *
 * Not a module: those run only when the whole page is here.
 */
{
  const SIGN = "#draft="

  const take = () => {
    if (!location.hash.startsWith(SIGN)) return false
    const sent = location.hash.slice(SIGN.length)
    history.replaceState(history.state, "", location.pathname + location.search)
    let text = sent
    try {
      text = decodeURIComponent(sent)
    } catch {
      // Not encoded as it should be: as it came is better than not at all.
    }
    globalThis.draftSent = text
    return true
  }

  take()
  // The page is open already, and its address is called again.
  addEventListener("hashchange", (event) => {
    if (!take()) return
    event.stopImmediatePropagation()
    dispatchEvent(new Event("draftsent"))
  })
}
