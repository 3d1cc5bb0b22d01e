/* Copies a page's address or its citation, and says so. Without a clipboard, or without this script, the
   buttons stay hidden: all that they copy stands on the page as text. */

const buttons = navigator.clipboard ? document.querySelectorAll("[data-copy]") : []

/* The address that a page is known by; not the one it was reached at, which may hold a search. */
const address = () =>
  document.querySelector("link[rel=canonical]")?.href ?? location.href.replace(/#.*/, "")

const text = (what) =>
  what === "link" ? address() : document.querySelector(what).innerText.replace(/\s+/g, " ").trim()

const say = (button, words) => {
  const status = button.closest("section").querySelector("[role=status]")
  /* The same words twice are read out twice only if they were gone in between. */
  status.textContent = ""
  setTimeout(() => (status.textContent = words), 50)
}

for (const button of buttons) {
  button.parentElement.hidden = false
  button.addEventListener("click", () =>
    navigator.clipboard.writeText(text(button.dataset.copy)).then(
      () => say(button, button.dataset.done),
      () => say(button, button.dataset.failed),
    ),
  )
}
