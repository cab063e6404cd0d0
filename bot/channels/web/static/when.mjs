// A day and a time by the device's own picker, beside words: what is picked is written into the box as words.

const page = document.querySelector("[data-chat]");
const box = document.getElementById("text");

function words(picker) {
  const [day, time] = picker.querySelectorAll("input");
  if (!day.value) return "";
  const moment = new Date(`${day.value}T${time.value || "12:00"}`);
  const date = moment.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(",", "");
  const clock = moment.toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit", hour12: true }).replace(" ", "");
  return time.value ? page.dataset.wordAt.replace("#day", date).replace("#time", clock) : date;
}

function write(picker) {
  const picked = words(picker);
  if (!picked) { picker.querySelector("input").focus(); return; }
  box.value = [box.value.trim(), picked].filter(Boolean).join(", ");
  box.focus();
}

if (page && box) {
  document.documentElement.classList.add("can-pick");
  page.addEventListener("click", (event) => {
    if (event.target.matches("[data-when]")) write(event.target.closest(".picker"));
  });
  // Return in a picker writes what was picked; it presses no other button of the question.
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches(".picker input")) return;
    event.preventDefault();
    write(event.target.closest(".picker"));
  });
}
