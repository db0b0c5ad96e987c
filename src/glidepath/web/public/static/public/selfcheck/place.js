// The body as a way to tick the list: a tap on a region ticks or unticks its box, and the list colours the body.
const maps = document.querySelector("[data-maps]");
const said = document.querySelector("[data-chosen]");
const boxes = [...document.querySelectorAll("input[name=place]")];

function show() {
  const chosen = boxes.filter((box) => box.checked);
  const ids = new Set(chosen.map((box) => `#${box.value}`));
  for (const region of maps.querySelectorAll("a.region")) {
    region.classList.toggle("is-chosen", ids.has(region.getAttribute("href")));
  }
  said.textContent = chosen.map((box) => box.ariaLabel).join(", ") || said.dataset.none;
  said.classList.toggle("visually-hidden", !chosen.length);
}

maps?.addEventListener("click", (event) => {
  const region = event.target.closest("a.region");
  if (!region) return;
  event.preventDefault();
  const box = boxes.find((one) => `#${one.value}` === region.getAttribute("href"));
  box.checked = !box.checked;
  show();
});
for (const box of boxes) box.addEventListener("change", show);
said.hidden = false;
show();
