/**
 * Shows the notice that a page's review is due, from the day on which it is: the page may have been built long before.
 */

// The reader's own date, as "2027-11-26": such strings sort by date.
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

for (const notice of document.querySelectorAll(".review-due[data-due]")) {
  notice.hidden = today < notice.dataset.due;
}
