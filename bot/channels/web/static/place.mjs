// "Use my location": asks the device only when the button is pressed, and gives the place to the chat as an event.

const HIGHEST_ERROR = 500; // metres: a rougher place would send somebody to the wrong street
const WAYS = { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 };
const page = document.querySelector("[data-chat]");
const round = (degrees) => Math.round(degrees * 1e5) / 1e5; // about a metre

function tell(name, detail) {
  page.dispatchEvent(new CustomEvent(name, { detail }));
}

function found(button, { coords }) {
  button.disabled = false;
  if (coords.accuracy > HIGHEST_ERROR) tell("placefault", page.dataset.wordPlaceRough);
  else tell("place", { lat: round(coords.latitude), lon: round(coords.longitude) });
}

function ask(button) {
  button.disabled = true;
  tell("placefault", page.dataset.wordPlaceWait);
  const fault = () => { button.disabled = false; tell("placefault", page.dataset.wordPlaceFault); };
  navigator.geolocation.getCurrentPosition((place) => found(button, place), fault, WAYS);
}

if (page && navigator.geolocation && window.isSecureContext) {
  document.documentElement.classList.add("can-locate");
  page.addEventListener("click", (event) => {
    const button = event.target.closest("[data-place]");
    if (button) ask(button);
  });
}
