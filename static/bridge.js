// Turns a single-use code from the page's script into an HttpOnly cookie, which only an HTTP response can set.
//
// It tells the script nothing: a run of the page that nobody asked for could take the place of one that somebody did,
// and Streamlit would stay where it was when a link was clicked at that moment.
const RETRY = [500, 2000, 8000]; // milliseconds after which a post that met no server is tried again
const sent = new Set(); // no code is sent twice, however often it is mounted

async function post(path, code) {
  const address = new URL(`session/${path}`, document.baseURI);
  for (const pause of [...RETRY, null]) {
    try {
      const response = await fetch(address, {
        method: "POST",
        credentials: "same-origin",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ code }),
      });
      return response.ok;
    } catch {
      if (pause !== null) await new Promise((over) => setTimeout(over, pause));
    }
  }
  return false;
}

export default async function ({ data: { path, code, then } }) {
  if (sent.has(code)) return;
  sent.add(code);
  if ((await post(path, code)) && then?.startsWith("/authorize/")) window.location.replace(then);
}
