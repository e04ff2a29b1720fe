// Starts the page and speaks for it when it cannot: on old kernels, on lost files, after a crash.
// Written in the oldest JavaScript (ES5), because the browsers it turns away must still understand it.
// Not here: anything about forms; that is the program's.
(function () {
  "use strict";

  var SWITCH = "请换用较新的浏览器打开：360、QQ、搜狗等浏览器请点地址栏右侧的图标切换到“极速模式”；" +
    "也可以使用新版 Edge、Chrome 或 Firefox。";
  var AGAIN = "请检查网络后刷新本页；多次不行，请换一个浏览器，或与发给您网址的人联系。";
  var WORKER_PATIENCE = 30000;

  // Chromium 83–94 forbid a page under our policy to compile a program, but not a worker: there this same file compiles.
  if (typeof document === "undefined") {
    self.onmessage = function (event) {
      WebAssembly.compile(event.data).then(function (module) {
        self.postMessage({ module: module });
      }, function (error) {
        self.postMessage({ error: String(error) });
      });
    };
    return;
  }

  // Inside the one file, `single.js` has made an address for this script.
  var ownUrl = window.shenbaoOwn || document.currentScript && document.currentScript.src;
  var policy = null;
  var lost = false;
  // The parts of the program behind the first, each before those that need it.
  var LATER = ["home", "lazy", "on-demand"];
  // A promise of the first part's exports, promises of whether the later parts are there, and what parts give to later ones.
  var started = null;
  var brought = [];
  var given = {};
  var tellReady = function () {};

  // The site's other scripts may ask before the program runs; it adds the rest of `window.shenbao` when it starts.
  if (typeof Promise === "function") {
    window.shenbao = { ready: new Promise(function (resolve) { tellReady = resolve; }) };
  }

  function state(name) {
    document.documentElement.setAttribute("data-boot", name);
  }

  function element(tag, text, parent) {
    var made = document.createElement(tag);
    if (text) made.appendChild(document.createTextNode(text));
    if (parent) parent.appendChild(made);
    return made;
  }

  // Before the program runs: the line that said 正在打开 says what is wrong instead.
  function refuse(sentence, detail) {
    var line = document.getElementById("boot");
    if (!line || document.documentElement.getAttribute("data-boot") === "panicked") return;
    state("failed");
    line.textContent = sentence;
    if (detail) element("p", "（" + detail + "）", line.parentNode);
  }

  function capable() {
    return typeof WebAssembly === "object" && typeof fetch === "function" && typeof Promise === "function" &&
      typeof TextDecoder === "function" && typeof Worker === "function";
  }

  function trusted(url) {
    if (!window.trustedTypes || !window.trustedTypes.createPolicy) return url;
    // A policy's name can be taken once only, and there are two programs to compile.
    policy = policy || window.trustedTypes.createPolicy("shenbao", {
      createScriptURL: function (candidate) {
        if (candidate !== ownUrl && candidate !== officeUrl()) throw new TypeError("not ours");
        return candidate;
      }
    });
    return policy.createScriptURL(url);
  }

  function officeUrl() {
    return document.getElementById("program").getAttribute("data-office");
  }

  // A new worker for heavy formats; `src/browser/office.rs` calls this.
  window.shenbaoOffice = function () {
    return new Worker(trusted(officeUrl()));
  };

  function compileInWorker(bytes) {
    return new Promise(function (resolve, reject) {
      var worker = new Worker(trusted(ownUrl));
      function done(settle, value) {
        worker.terminate();
        settle(value);
      }
      setTimeout(function () { done(reject, new Error("worker timed out")); }, WORKER_PATIENCE);
      // A worker refused by policy fires a bare Event without a message.
      worker.onerror = function () { done(reject, new Error("worker refused")); };
      worker.onmessage = function (event) {
        if (event.data.module) done(resolve, event.data.module);
        else done(reject, new Error(event.data.error));
      };
      worker.postMessage(bytes);
    });
  }

  // From bytes, not from the stream: many servers do not know the type of a .wasm file.
  function compile(bytes) {
    return WebAssembly.compile(bytes).catch(function () { return compileInWorker(bytes); });
  }

  // A file of the folder of notices; nothing where it cannot be had.
  function fromNotices(file, cache) {
    return fetch("notices/" + file, { credentials: "same-origin", cache: cache }).then(function (response) {
      return response.ok ? response.text() : null;
    }).then(null, function () { return null; });
  }

  function storedUnder(beginning) {
    return storedKeys().filter(function (key) { return key.indexOf(beginning) === 0; })[0];
  }

  // The notice of the draft that the address names: what is stored of a draft says it near its beginning. Nothing where
  // another screen is wanted, or the draft is on the disk alone, or storage may not be read; the program asks then.
  function noticeWanted() {
    try {
      var draft = /^#\/draft\/([A-Za-z0-9-]+)/.exec(location.hash);
      var key = draft && storedUnder("shenbao.draft." + draft[1] + ".");
      var notice = key && /"notice":"([A-Za-z0-9-]+)"/.exec(localStorage.getItem(key).slice(0, 2000));
      // One from a file is kept with the drafts.
      return notice && !storedUnder("shenbao.notice." + notice[1] + ".") && notice[1];
    } catch (error) {
      return null;
    }
  }

  // The name of a notice's file with the digest that the list has of it, so that none of an older page is taken from the
  // browser's store; nothing where the list has no such notice.
  function listedFile(list, id) {
    try {
      var known = JSON.parse(list).notices.filter(function (notice) { return notice.id === id; })[0];
      return known && id + ".json?" + String(known.digest || "").slice(0, 8);
    } catch (error) {
      return null;
    }
  }

  // Beside the program, and not after it, the list of notices and the one that the first screen shows are asked for;
  // `src/browser/load.rs` takes them from here. The list may change without the program, so the browser asks for it anew.
  function askForNotices() {
    var list = window.shenbaoNotices = fromNotices("index.json", "no-cache"), id = noticeWanted();
    var file = id && list.then(function (list) { return listedFile(list, id); });
    if (id) window.shenbaoNotice = { id: id, text: file.then(function (file) { return file && fromNotices(file, "default"); }) };
  }

  function load(address) {
    return fetch(address, { credentials: "same-origin" }).then(function (response) {
      if (!response.ok) throw new Error("HTTP " + response.status);
      return response.arrayBuffer();
    }).then(compile);
  }

  // A later part takes what it shares with those before it from their exports and puts its functions into their table.
  // How it stands is said on the document; `src/browser/later_parts.rs` reads that.
  function bring(nth) {
    if (brought[nth]) return brought[nth];
    var name = LATER[nth], program = document.getElementById("program");
    var file = program.getAttribute("data-" + name), style = program.getAttribute("data-" + name + "-style");
    // A page built for trying things out is not split, and a part of which there is nothing has no file.
    brought[nth] = Promise.all([nth ? bring(nth - 1) : started, file && load(file), style && loadStyle(style)]).then(function (found) {
      if (!found[0]) throw new Error("no part before it");
      return found[1] && WebAssembly.instantiate(found[1], given);
    }).then(function (instance) {
      if (instance) given[name] = instance.exports;
      tell(name, "here");
      return true;
    }, function () {
      brought[nth] = null;
      tell(name, "failed");
    });
    tell(name, "coming");
    return brought[nth];
  }

  // Its rooms would look broken without their styles. The one file has them from the start.
  function loadStyle(address) {
    return new Promise(function (resolve, reject) {
      var link = element("link", "", document.head);
      link.rel = "stylesheet";
      link.onload = resolve;
      link.onerror = function () {
        document.head.removeChild(link);
        reject(new Error("styles"));
      };
      link.href = address;
    });
  }

  function tell(name, how) {
    document.documentElement.setAttribute("data-" + name, how);
    window.dispatchEvent(new Event("arrival"));
    tellWhenAllIsThere();
  }

  // What other scripts call is in the second part, and speaks of all notices.
  function tellWhenAllIsThere() {
    var root = document.documentElement;
    if (root.getAttribute("data-notices") === "ready" && root.getAttribute("data-lazy") === "here") tellReady(window.shenbao);
  }

  // The head of a draft's screens stands there from the beginning, too.
  if (/^#\/draft\//.test(location.hash)) document.documentElement.setAttribute("data-screen", "draft");

  function start() {
    if (!capable()) return refuse("这个浏览器（或它的“兼容模式”）打不开本页。" + SWITCH);
    if (typeof wasm_bindgen === "undefined") {
      return lost ? refuse("页面的文件没有下载完整。" + AGAIN) : refuse("这个浏览器的版本较旧，打不开本页。" + SWITCH);
    }
    askForNotices();
    started = load(document.getElementById("program").href).then(function (module) {
      return wasm_bindgen({ module_or_path: module });
    }).then(function (exports) {
      given.first = exports;
      if (document.documentElement.getAttribute("data-boot") === "loading") state("ready");
      return exports;
    }, function (error) {
      refuse("页面没有打开。" + AGAIN, String(error && error.message || error));
    });
    // Home's own part comes beside the program, where the address names no other screen.
    if (!/^#\/[a-z]/.test(location.hash)) bring(0);
  }

  function storedKeys() {
    var keys = [];
    for (var i = 0; i < localStorage.length; i++) {
      var key = localStorage.key(i);
      if (/^shenbao\.(?!at\.|view$)/.test(key)) keys.push(key);
    }
    return keys.sort();
  }

  function offer(words, name, text, parent) {
    var link = element("a", words + "（" + text.length + " 个字符）", parent);
    link.href = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
    link.download = name + ".txt";
  }

  // What stands in the form, a line for each place: what was typed last may not be stored yet.
  function onScreen() {
    var lines = [];
    Array.prototype.forEach.call(document.querySelectorAll("[data-place]"), function (at) {
      var chosen = at.value === undefined ? at.querySelector(":checked") : at.type === "checkbox" && at.checked && at;
      var text = chosen ? chosen.parentNode.textContent : at.type === "checkbox" ? "" : at.value;
      if (text) lines.push(at.getAttribute("data-place") + "\t" + text);
    });
    return lines.join("\r\n");
  }

  // Reading storage may itself be refused; that must not hide the message.
  function offerDrafts(section) {
    try {
      var keys = storedKeys();
      if (keys.length) element("p", "请先把下面保存的内容下载留底，再刷新本页继续。", section);
      var list = element("ul", "", section);
      keys.forEach(function (key) {
        offer("下载 " + key, key.replace(/[^\w.\-]+/g, "_"), localStorage.getItem(key), element("li", "", list));
      });
    } catch (error) {
      element("p", "浏览器不让读取保存的内容。页面上的文字还可以选中复制。", section);
    }
  }

  // Called by the program when it dies. What is on screen stays, to be copied; nothing stored is touched.
  window.shenbaoPanic = function (message) {
    if (document.documentElement.getAttribute("data-boot") === "panicked") return;
    state("panicked");
    var section = element("section");
    section.className = "boot-failure";
    section.setAttribute("role", "alert");
    section.setAttribute("aria-labelledby", "boot-failure");
    section.tabIndex = -1;
    element("h2", "页面遇到问题，已停止运行", section).id = "boot-failure";
    element("p", "已经保存在这台电脑上的内容没有被删除。", section);
    var text = onScreen();
    if (text) offer("下载屏幕上填写的内容", "screen", text, element("p", "最后几秒填写的可能还没有保存：", section));
    offerDrafts(section);
    var details = element("details", "", section);
    element("summary", "给维护人员看的说明", details);
    element("pre", String(message), details);
    document.body.insertBefore(section, document.body.firstChild);
    section.focus();
  };

  // The page opens before its notices are loaded.
  window.addEventListener("shenbao-stocked", function () {
    document.documentElement.setAttribute("data-notices", "ready");
    tellWhenAllIsThere();
  });

  // A room that is shown asks for its part, and once more when it was lost.
  LATER.forEach(function (name, nth) {
    window.addEventListener(name + "-wanted", function () { bring(nth); });
  });

  window.addEventListener("error", function (event) {
    // A file that failed to load has an element as its target and does not bubble; hence the capture.
    if (event.target && event.target.tagName === "SCRIPT") lost = true;
    else if (typeof WebAssembly === "object" && event.error instanceof WebAssembly.RuntimeError) {
      window.shenbaoPanic(event.error.stack || event.message);
    }
  }, true);

  // The same inside a promise.
  window.addEventListener("unhandledrejection", function (event) {
    if (typeof WebAssembly === "object" && event.reason instanceof WebAssembly.RuntimeError) {
      window.shenbaoPanic(event.reason.stack || event.reason.message);
    }
  });

  if (document.readyState === "loading" || document.readyState === "interactive") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
