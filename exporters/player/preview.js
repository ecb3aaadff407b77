/* Nobody listens: the course was opened from a folder or a web server. Everything works, nothing is recorded. */
(function () {
  'use strict';

  function nothing() {}

  window.unitsmithPreview = {
    limit: 4096,
    start: function () { return { found: false, recording: false, state: '', location: '', mastery: null, verdict: '' }; },
    seen: nothing,
    answered: nothing,
    reached: nothing,
    finished: nothing,
    save: nothing,
    pause: nothing,
    quit: nothing,
    trouble: function () { return false; },
  };
}());
