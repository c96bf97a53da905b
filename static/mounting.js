// Streamlit may end what lives: a message that the next one overtakes, while the component's file loads, is ended only
// after both were drawn; and a place that is given up may be cleared after the new one is there.
const drawn = new WeakMap(); // component → how often Streamlit had it drawn

// What a component gives back to Streamlit: does `end`, unless the component was drawn again since.
export function ending(component, end) {
  const mine = (drawn.get(component) ?? 0) + 1;
  drawn.set(component, mine);
  return () => {
    if (drawn.get(component) === mine) end();
  };
}
