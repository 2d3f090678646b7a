// The words of the widget, from the content file by way of the page.

const bron = document.getElementById("gesprek");
const woorden = bron ? JSON.parse(bron.dataset.teksten) : {};

export const telefoon = bron?.dataset.telefoon ?? "";

export function t(naam, waarden = {}) {
  const tekst = woorden[naam] ?? "";
  return tekst.replace(/\{(\w+)\}/g, (heel, sleutel) => waarden[sleutel] ?? heel);
}

export function datum(iso) {
  const dag = new Date(`${iso}T12:00:00`);
  if (Number.isNaN(dag.getTime())) return iso;
  return dag.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
}
