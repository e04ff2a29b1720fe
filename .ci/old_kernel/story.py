"""What an old kernel must do with the page: named steps, each JavaScript that is asked until it is true, or a function of the page.

A step acts in the very asking in which it is true, so it acts once. Not here: the browser (`page.py`), the words of the
steps (`words.py`), and whether the saved files are sound (`saved.py`)."""

from .film import FILM
from .qt import Qt

NOTICE = "nanchang-2021"
VIDEO = "[aria-labelledby=files-video]"
UNIT = "示例机械制造有限公司"
DUTY = "[data-place='members[0].duty']"
# Text areas in cells are as high as their texts.
CELLS_SHOW = 'last(".table textarea") && all(".table textarea").every(it => it.scrollHeight <= it.clientHeight)'


def choosing(what, pattern, opener):
    """The steps that choose a file; Chromium lets only a person open its window, so the key is a real one."""
    return [
        (f"{what} is looked for", f"act({opener}, it => it.focus()) && document.activeElement === {opener}"),
        (f"{what} is chosen", lambda page: page.open_and_choose(pattern)),
    ]


OPENING = [
    ("the page starts", 'root.boot === "ready" && root.lazy === "here" && root.notices === "ready"'),
    ("somebody comes to it", lambda page: page.attend()),
    ("it is attended to", "document.hasFocus()"),
    # An empty file is enough for the worker to answer that it is empty.
    ("the worker is asked", """(window.office = shenbaoOffice(), office.onmessage = said => { office.said = said.data },
        office.postMessage({notice: {file: new Uint8Array(0)}}), true)"""),
    ("the worker answers", "office.said && office.said.done"),
    ("forms are wanted whole", 'localStorage.setItem("shenbao.view", "whole"), true'),
    ("the sample is opened", f'shenbao.open(shenbao.sample("{NOTICE}"))'),
    ("it can be filled in", 'last(".fill-main")'),
    ("no cell hides its text", CELLS_SHOW),
]


def typing(what, type_it):
    """The steps that go to the unit, type there as a person does, leave it, and check."""
    return [
        (f"the unit is {what}", 'act(last("#at-unit"), it => it.select()) && document.activeElement.id === "at-unit"'),
        (f"it was {what}", type_it),
        (f"the unit {what} is left", lambda page: page.press(Qt.Key.Key_Tab)),
        (f"the unit {what} is checked", 'document.activeElement.id !== "at-unit" && click(".head-actions button", "检查")'),
    ]


FILLING = [
    *typing("emptied", lambda page: page.press(Qt.Key.Key_Backspace)),
    ("its unit is missed", 'says(".summary-sentence", "1 处必须修改") && last("#at-unit").value === ""'),
    *typing("typed", lambda page: page.type(UNIT)),
    ("nothing is missed", f'says(".summary-sentence", "没有需要修改的地方") && last("#at-unit").value === "{UNIT}"'),
    ("a cell is gone to", f'act(last("{DUTY}"), it => it.focus()) && document.activeElement === last("{DUTY}")'),
    ("much is typed there", lambda page: page.type("组织团队攻关，" * 9)),
    ("no cell hides what was typed", f'last("{DUTY}").value.length > 60 && {CELLS_SHOW}'),
    ("what was typed is kept", 'last(".saved-state[data-saved=saved]")'),
    ("the page is to be loaded anew", "window.old = true"),
    ("it is", lambda page: page.reload()),
    ("it starts anew", '!window.old && root.boot === "ready" && root.lazy === "here" && last(".fill-main")'),
    ("what was typed is there", f'last("#at-unit").value === "{UNIT}"'),
]

PARTS = [
    ("the form is wanted part by part", 'click(".fill button", "分节填写")'),
    # Each part is an entry of the history.
    ("one part is shown", """last(".index [aria-current=step]") && (window.entry = history.state)
        && (window.part = last(".part-nav-count").textContent)"""),
    ("the next one is asked for", 'act(last(".part-nav .is-primary"), it => it.click())'),
    ("it is shown", 'last(".part-nav-count").textContent !== part && history.state && history.state !== entry'),
    ("the part before is asked for", "history.back(), true"),
    ("that is shown again", 'last(".part-nav-count").textContent === part'),
    ("the form is wanted whole again", 'click(".fill button", "显示整张表")'),
    ("it is shown whole", 'says(".fill", "分节填写")'),
]

CHOOSING = [
    ("the materials are opened", 'click("a", "选择和核对材料的文件")'),
    *choosing("a film", FILM, f'named("{VIDEO} button", "选择文件")'),
    ("its length is read", f'says("{VIDEO}", "5 分钟")'),
    ("the draft is kept", 'last(".saved-state[data-saved=saved]")'),
]

PRINTING = [
    ("the print preview is opened", 'go(draft() + "/print")'),
    ("it has pages", f'says(".print-page", "单位工会意见") && says(".print-page", "{UNIT}")'),
    ("what to heed is said", 'says("#main", "打印前请看")'),
]

ACCOUNT = [
    ("the preview of the account is opened", 'go(draft() + "/writing/print")'),
    ("it has pages as well", 'says(".print-page", "目　录")'),
]

SENDING = [("the screen that sends is opened", 'go(draft() + "/send")')]

# Each file by its ending: the button, and where the page says that it was saved.
FILES = {
    ".json": ("保存 JSON 文件", "#step-file"),
    ".docx": ("保存 Word 文件", "#step-file"),
    "-申报材料.docx": ("保存申报材料 Word 文件", "#step-file"),
    ".xlsx": ("保存 Excel 表格", "#step-file"),
    ".eml": ("邮件草稿（.eml）", "#step-mail"),
    ".zip": ("打包为 ZIP", "#step-package"),
}

# Without the materials' files these are not all that belongs to them, and are not called saved.
MADE = {".eml": "已生成", ".zip": "已生成"}

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
    ("its code is read", f'last("#proof-code").value.startsWith("SHENBAO:2:{NOTICE.upper()}:")'),
    ("they are the same once more", 'says(".proof-said", "一致。") && !says(".proof-said", "不一致")'),
]


def saving(nth, ending):
    """The steps that save the nth file; its name begins as the submission file's."""
    button, place = FILES[ending]
    name = f'all(".send-file")[0].textContent.replace(/.json$/, "{ending}")'
    return [
        (f"“{button}” is pressed", f'click("button", "{button}")'),
        (f"“{button}” says it is made", f'says("{place}", "{MADE.get(ending, "已保存")} " + {name})'),
        (f"“{button}” is on the disk", lambda page: page.count_saved() == nth),
    ]


SAVING = [saving(nth, ending) for nth, ending in enumerate(FILES, 1)]

SHORT = OPENING + FILLING + PARTS + PRINTING + SENDING + SAVING[0]
WHOLE = OPENING + FILLING + PARTS + CHOOSING + PRINTING + ACCOUNT + SENDING + sum(SAVING, []) + COMPARING
