"""What Chromium 83 must do with the page: named steps, each JavaScript that is asked until it is true, or a function of the page.

A step acts in the very asking in which it is true, so it acts once. Not here: the browser (`old-kernel.py`), and whether
the saved files are sound (`saved.py`)."""

from .film import FILM

NOTICE = "nanchang-2021"
VIDEO = "[aria-labelledby=files-video]"

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


def choosing(what, pattern, opener):
    """The steps that choose a file; Chromium lets only a person open its window, so the key is a real one."""
    return [
        (f"{what} is looked for", f"act({opener}, it => it.focus()) && document.activeElement === {opener}"),
        (f"{what} is chosen", lambda page: page.open_and_choose(pattern)),
    ]


OPENING = [
    ("the page starts", 'root.boot === "ready" && root.later === "here" && root.notices === "ready"'),
    # An empty file is enough for the worker to answer that it is empty.
    ("the worker is asked", """(window.office = shenbaoOffice(), office.onmessage = said => { office.said = said.data },
        office.postMessage({task: "notice", bytes: new ArrayBuffer(0)}), true)"""),
    ("the worker answers", "office.said && office.said.bytes"),
    ("the sample is opened", f'shenbao.open(shenbao.sample("{NOTICE}"))'),
    ("it can be filled in", 'last(".fill-main")'),
    ("the materials are opened", 'click("a", "选择和核对材料的文件")'),
    *choosing("a film", FILM, f'named("{VIDEO} button", "选择文件")'),
    ("its length is read", f'says("{VIDEO}", "5 分钟")'),
    ("the draft is kept", 'last(".saved-state[data-saved=saved]")'),
    ("the print preview is opened", 'go(draft() + "/print")'),
    ("it has pages", 'says(".print-page", "单位工会意见") && says("#main", "打印前请看")'),
    ("the preview of the account is opened", 'go(draft() + "/desk/print")'),
    ("it has pages as well", 'says(".print-page", "目　录")'),
    ("the screen that sends is opened", 'go(draft() + "/send")'),
]

# Each file by its ending: the button, and where the page says that it was saved.
FILES = {
    ".json": ("保存 JSON 文件", "#step-file"),
    ".docx": ("保存 Word 文件", "#step-file"),
    "-申报材料.docx": ("保存申报材料 Word 文件", "#step-file"),
    ".xlsx": ("保存 Excel 表格", "#step-file"),
    ".eml": ("邮件草稿（.eml）", "#step-mail"),
    ".zip": ("打包为 ZIP", "#step-package"),
}

COMPARING = [
    ("the slip is opened", 'go(draft() + "/proof")'),
    ("it has pages and a code", 'says(".print-page", "核验单") && (window.code = printed())'),
    ("its pattern is photographed", 'last(".print-page svg") && photograph(last(".print-page svg"))'),
    ("the picture is on the disk", lambda page: page.count_saved() == len(FILES) + 1),
    ("the first screen is opened", 'go("#/")'),
    *choosing("the saved file", "*.json", 'last("#proof-file")'),
    ("it is there", 'last("#proof-file").files.length === 1'),
    ("the code is typed", """act(last("#proof-code"), it => {
        it.value = code;
        it.dispatchEvent(new Event("change", {bubbles: true}));
    })"""),
    ("they are compared", 'click(".proof-compare button", "核对")'),
    ("they are the same", 'says(".proof-said", "一致。") && !says(".proof-said", "不一致")'),
    *choosing("the picture", "slip.png", 'last("#proof-camera")'),
    ("its code is read", f'last("#proof-code").value.startsWith("shenbao:1:{NOTICE}:")'),
    ("they are the same once more", 'says(".proof-said", "一致。") && !says(".proof-said", "不一致")'),
]


def saving(nth, ending):
    """The steps that save the nth file; its name begins as the submission file's."""
    button, place = FILES[ending]
    name = f'all(".send-file")[0].textContent.replace(/.json$/, "{ending}")'
    return [
        (f"“{button}” is pressed", f'click("button", "{button}")'),
        (f"“{button}” says it is saved", f'says("{place}", "已保存 " + {name})'),
        (f"“{button}” is on the disk", lambda page: page.count_saved() == nth),
    ]


SAVING = [step for nth, ending in enumerate(FILES, 1) for step in saving(nth, ending)]
STORY = OPENING + SAVING + COMPARING
