"""JavaScript that the steps of a story are told in.

Not here: the steps (`story.py`)."""

# Words for the steps; `click` and `go` are true once they acted.
WORDS = """
  const all = css => [...document.querySelectorAll(css)], root = (document.documentElement || document).dataset || {};
  const last = css => all(css).pop();
  const says = (css, words) => all(css).some(it => it.textContent.includes(words));
  const act = (it, how) => it && !it.disabled && (how(it), true);
  const named = (css, words) => all(css).find(it => it.innerText.trim() === words);
  const click = (css, words) => act(named(css, words), it => it.click());
  const go = hash => act(location, it => { it.hash = hash });
  const draft = () => /#.draft.[^/]+/.exec(location.hash)[0];
  const printed = () => all('.print-page text').map(it => it.textContent)
    .find(it => /^[0-9A-F]{4}(-[0-9A-F]{4}){3}-[0-9A-FX]$/.test(it));
  // The slip's pattern as a picture with a white border, five pixels a square.
  const photograph = pattern => {
    const side = pattern.viewBox.baseVal.width, canvas = document.createElement("canvas"), pen = canvas.getContext("2d");
    canvas.width = canvas.height = (side + 12) * 5;
    pen.fillStyle = "white";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.setTransform(5, 0, 0, 5, 30, 30);
    pen.fillStyle = "black";
    pen.fill(new Path2D(pattern.firstChild.getAttribute("d")));
    canvas.toBlob(picture => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(picture);
      link.download = "slip.png";
      link.click();
    });
    return true;
  };
"""
