// "Use where I am": the browser is asked only when the button is pressed, and the point is rounded to about a kilometre.
const here = document.querySelector("[data-here]");
const said = document.querySelector("[data-said]");
const ROUGH = 2;

function found(position) {
  document.querySelector("#latitude").value = position.coords.latitude.toFixed(ROUGH);
  document.querySelector("#longitude").value = position.coords.longitude.toFixed(ROUGH);
  document.querySelector("#place").value = "";
  here.closest("form").requestSubmit();
}

if (here && "geolocation" in navigator) {
  here.hidden = false;
  here.querySelector("[data-locate]").addEventListener("click", () => {
    said.textContent = here.dataset.asking;
    navigator.geolocation.getCurrentPosition(found, () => {
      said.textContent = here.dataset.failed;
    }, { maximumAge: 600000, timeout: 15000 });
  });
}
