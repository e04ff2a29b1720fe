// The script of the worker named `office`. `.ci/split` puts the glue of its program behind it; the program lies beside.
// One message asks, one answers, and the page then ends the worker, which also gives its memory back:
//   a request of `src/office/mod.rs`  →  { done }     the answer
//                                        { refused }  a sentence for the person
//                                        { failed }   the program could not be fetched or started, or has stopped
// Before that it says { ready } once the program has started. All of them are `Message` in `src/browser/office.rs`.
// Not here: what a request and its answer are.
(function () {
  "use strict";

  var program = self.location.href.replace(/\.js$/, "_bg.wasm");
  var started = null;

  // Called behind the glue, where `wasm_bindgen` is there.
  self.startOffice = function () {
    started = fetch(program, { credentials: "same-origin" }).then(function (response) {
      if (!response.ok) throw new Error("HTTP " + response.status);
      return response.arrayBuffer();
    }).then(function (bytes) {
      // From bytes, as the loader does: many servers do not know the type.
      return WebAssembly.compile(bytes);
    }).then(function (module) {
      return wasm_bindgen({ module_or_path: module });
    }).then(function () {
      self.postMessage({ ready: true });
    });
    started.catch(fail);
  };

  function fail(error) {
    self.postMessage({ failed: String(error && error.message || error) });
  }

  self.onmessage = function (event) {
    started.then(function () {
      // The message, and the memory that is handed over with it.
      var said = self.work(event.data);
      self.postMessage(said[0], said[1]);
    }, function () {}).catch(fail);
  };
})();
