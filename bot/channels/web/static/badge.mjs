// A mark in the title while something new waits in a tab that nobody looks at; it says no more than that.

export function badge(title) {
  const [mark] = title.split("#");
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && document.title.startsWith(mark)) document.title = document.title.slice(mark.length);
  });
  return () => {
    if (document.hidden && !document.title.startsWith(mark)) document.title = mark + document.title;
  };
}
