// Runs the gate by itself when the review page opens, so that the reviewer can read meanwhile.

const formulier = document.getElementById("keurform");
const rapport = document.getElementById("rapport");

async function keur() {
  formulier.hidden = true;
  rapport.textContent = rapport.dataset.loopt;
  const velden = new URLSearchParams(new FormData(formulier));
  velden.append("deel", "1");
  try {
    const antwoord = await fetch(formulier.action, { method: "POST", body: velden });
    if (!antwoord.ok) throw new Error(String(antwoord.status));
    rapport.innerHTML = await antwoord.text();
  } catch {
    rapport.textContent = rapport.dataset.mis;
    formulier.hidden = false;
  }
}

if (formulier) keur();
