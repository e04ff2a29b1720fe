// The first script of the one file that `.ci/single` makes: answers every `fetch` from the blocks of the page itself, for
// under its policy nothing else may be asked for, and gives the workers addresses. The oldest JavaScript, as `boot.js`.
(function () {
  "use strict";

  function block(name) {
    return document.querySelector("script[data-part='" + name + "']");
  }

  function decoded(base64) {
    var text = atob(base64), bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return bytes;
  }

  function part(address) {
    var found = block(String(address).split(/[?#]/)[0].split("/").pop());
    if (!found) return new Response("", { status: 404 });
    var text = found.textContent;
    return new Response(found.type === "application/json" ? text : decoded(text));
  }

  function scriptUrl(parts) {
    return URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
  }

  if (typeof Blob === "undefined" || typeof Promise === "undefined") return;
  window.fetch = function (address) {
    return new Promise(function (resolve) { resolve(part(address)); });
  };

  // A worker sees no document, so the program goes along in its script.
  var program = document.getElementById("program");
  var office = program.getAttribute("data-office").split("/").pop();
  var decoding = "self.fetch = function () { return Promise.resolve(new Response((" + decoded + ")(self.carried))); };\n";
  program.setAttribute("data-office", scriptUrl([
    "self.carried = '", block(office.replace(/\.js$/, "_bg.wasm")).textContent, "';\n", decoding, decoded(block(office).textContent)
  ]));
  // Chromium 83 to 94 compile in a worker, which is the loader once more.
  window.shenbaoOwn = scriptUrl([decoded(block("boot.js").textContent)]);
})();
