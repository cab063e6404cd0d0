// While a line of the check is changed its words of before stand in the box, unless something else does.

export function prefill(box) {
  let before = box.dataset.before ?? "";
  return {
    fill(words) {
      if (!words || box.value.trim()) return;
      box.value = before = words;
    },
    // Who presses a button instead leaves the line as it was.
    drop() {
      if (before && box.value === before) box.value = "";
      before = "";
    },
  };
}
