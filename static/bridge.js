// Turns a single-use code from the page's script into an HttpOnly cookie, which only an HTTP response can set.
const answers = new Map(); // code → whether the server took it (a promise): no code is sent twice

async function post(path, code) {
  const address = new URL(`session/${path}`, document.baseURI);
  try {
    const response = await fetch(address, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code }),
    });
    return response.ok;
  } catch {
    return false;
  }
}

export default async function ({ data, setTriggerValue }) {
  const { path, code, then } = data;
  if (!answers.has(code)) answers.set(code, post(path, code));
  const done = await answers.get(code);
  if (done && then?.startsWith("/authorize/")) {
    window.location.replace(then);
    return;
  }
  setTriggerValue("answer", { code, done });
}
