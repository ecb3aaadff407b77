/* Reports to an LMS that speaks SCORM 1.2 (Run-Time Environment 1.2, section 3). For its interface see player.js.
 *
 * Names of elements stand here as whole words: Open edX searches the files for "lesson_status" and warns without it.
 */
(function () {
  'use strict';

  const MOST_FRAMES = 500;
  const LONGEST_RESPONSE = 255;
  const NOT_SUPPORTED = '401';
  const RANK = { '': 0, 'not attempted': 0, browsed: 0, incomplete: 1, failed: 2, completed: 3, passed: 4 };

  let api = null;
  let recording = false;
  let ended = false;
  let pending = false;
  let lost = false;
  let refused = false;
  let status = '';
  let score = -1;
  let interactions = -1;
  let objectives = null;
  const last = {};
  const log = [];

  /* ---- finding the LMS ---- */

  /* Some LMSs nest a dozen frames or open a window of their own; frames of other domains throw when touched. */
  function find() {
    return climb(window) || climb(openerOf(window)) || climb(openerOf(topOf(window)));
  }

  function climb(start) {
    let frame = start;
    for (let n = 0; frame && n < MOST_FRAMES; n += 1) {
      const found = apiOf(frame);
      if (found) return found;
      const parent = parentOf(frame);
      if (parent === frame) return null;
      frame = parent;
    }
    return null;
  }

  function apiOf(frame) {
    try { return frame.API || null; } catch (error) { return null; }
  }

  function parentOf(frame) {
    try { return frame.parent; } catch (error) { return null; }
  }

  function openerOf(frame) {
    try { return frame.opener; } catch (error) { return null; }
  }

  function topOf(frame) {
    try { return frame.top; } catch (error) { return null; }
  }

  /* ---- calling it ---- */

  function worked(answer) {
    return String(answer) === 'true';
  }

  /* An LMS may throw where it should return "false": its frame is gone, its server does not answer. */
  function ask(name, given) {
    try {
      return api[name].apply(api, given);
    } catch (error) {
      log.push([name, given.join('='), String(error)]);
      return '';
    }
  }

  function errorCode() {
    return String(ask('LMSGetLastError', []));
  }

  /* An element that was never set may count as an error (403): it is empty then. */
  function get(element) {
    const value = ask('LMSGetValue', [element]);
    return value === null || value === undefined ? '' : String(value);
  }

  /* Sets an element unless it has that value already; returns false when the LMS refused it. */
  function set(element, value) {
    const text = String(value);
    if (last[element] === text) return true;
    if (!worked(ask('LMSSetValue', [element, text]))) {
      log.push([element, text, errorCode()]);
      return false;
    }
    last[element] = text;
    pending = true;
    return true;
  }

  function commit() {
    if (!pending) return;
    lost = !worked(ask('LMSCommit', ['']));
    if (lost) log.push(['LMSCommit', '', errorCode()]);
    else pending = false;
  }

  /* ---- the session ---- */

  function start() {
    api = find();
    if (!api || !isAwake()) return window.unitsmithPreview.start();
    const mode = get('cmi.core.lesson_mode').toLowerCase();
    recording = mode !== 'review' && mode !== 'browse';
    status = get('cmi.core.lesson_status').toLowerCase();
    if (recording) begin();
    const held = parseFloat(get('cmi.core.score.raw'));
    score = isNaN(held) ? -1 : held;
    const mastery = parseFloat(get('cmi.student_data.mastery_score'));
    return {
      found: true,
      recording: recording,
      state: remember('cmi.suspend_data'),
      location: remember('cmi.core.lesson_location'),
      mastery: isNaN(mastery) ? null : mastery,
      verdict: RANK[status] > 1 ? status : '',
    };
  }

  /* After a reload the session may still be open: LMSInitialize is refused then, and everything else works. */
  function isAwake() {
    if (worked(ask('LMSInitialize', ['']))) return true;
    get('cmi.core.lesson_status');
    return errorCode() === '0';
  }

  function begin() {
    if (!RANK[status]) raise('incomplete');
    // Without "suspend" an LMS starts the next session from nothing; set now, it also holds when the session is cut off.
    set('cmi.core.exit', 'suspend');
  }

  function remember(element) {
    last[element] = get(element);
    return last[element];
  }

  function save(state, location) {
    if (!recording || ended) return;
    refused = !set('cmi.suspend_data', state);
    set('cmi.core.lesson_location', location.slice(0, 255));
    commit();
  }

  function pause(seconds) {
    if (!recording || ended) return;
    set('cmi.core.session_time', timespan(seconds));
    commit();
  }

  function quit(seconds) {
    if (!api || ended) return;
    ended = true;
    if (recording) {
      set('cmi.core.session_time', timespan(seconds));
      commit();
    }
    lost = !worked(ask('LMSFinish', [''])) || lost;
  }

  /* ---- status and score ---- */

  function raise(to) {
    if (RANK[to] <= RANK[status] || !set('cmi.core.lesson_status', to)) return;
    status = to;
  }

  function finished(result) {
    if (!recording) return;
    // A score that sinks could turn "passed" to "failed" in an LMS that compares it with the mastery score.
    if (result.score !== null && result.score > score && scored('cmi.core.score', result.score)) score = result.score;
    if (result.passed === null) raise('completed');
    else raise(result.passed ? 'passed' : 'failed');
  }

  function scored(element, value) {
    return set(element + '.min', '0') && set(element + '.max', '100') && set(element + '.raw', value);
  }

  /* ---- objectives: one for each unit; LMSs may do without them ---- */

  function reached(unit, result) {
    if (!recording) return;
    if (objectives === null) objectives = heldObjectives();
    if (!objectives) return;
    if (!(unit.name in objectives)) {
      const next = Object.keys(objectives).length;
      if (!set('cmi.objectives.' + next + '.id', unit.name)) return;
      objectives[unit.name] = next;
    }
    const element = 'cmi.objectives.' + objectives[unit.name];
    if (result.score !== null) scored(element + '.score', result.score);
    set(element + '.status', result.passed === null ? 'completed' : result.passed ? 'passed' : 'failed');
  }

  function heldObjectives() {
    const count = parseInt(get('cmi.objectives._count'), 10);
    if (isNaN(count) || errorCode() === NOT_SUPPORTED) return false;
    const held = {};
    for (let n = 0; n < count; n += 1) held[get('cmi.objectives.' + n + '.id')] = n;
    return held;
  }

  /* ---- interactions: one for each attempt, never overwritten ---- */

  function answered(answer) {
    if (!recording) return;
    if (interactions < 0) interactions = parseInt(get('cmi.interactions._count'), 10);
    if (isNaN(interactions)) return;
    const question = answer.question;
    const element = 'cmi.interactions.' + interactions;
    const name = answer.attempt > 1 ? question.name + '.try-' + answer.attempt : question.name;
    if (!set(element + '.id', name)) return;
    interactions += 1;
    set(element + '.objectives.0.id', answer.unit.name);
    set(element + '.time', clock(new Date()));
    set(element + '.type', question.kind);
    const typed = question.kind === 'fill-in' || question.kind === 'numeric';
    const patterns = typed ? question.correct : [pattern(question, question.correct)];
    patterns.slice(0, 5).forEach(function (text, n) {
      set(element + '.correct_responses.' + n + '.pattern', text.slice(0, LONGEST_RESPONSE));
    });
    set(element + '.weighting', '1');
    set(element + '.student_response', pattern(question, answer.response));
    set(element + '.result', answer.correct ? 'correct' : 'wrong');
    set(element + '.latency', timespan(answer.seconds));
  }

  /* "t" or "f", "a,c" for choices and sequences, "1.a,2.b" for matches; whole ids only, 255 characters at most. */
  function pattern(question, response) {
    if (typeof response === 'string') return response.slice(0, LONGEST_RESPONSE);
    if (question.kind === 'true-false') return response[0].charAt(0);
    const parts = response.map(function (part) { return Array.isArray(part) ? part.join('.') : part; });
    while (parts.join(',').length > LONGEST_RESPONSE) parts.pop();
    return parts.join(',');
  }

  /* ---- times ---- */

  function clock(moment) {
    return [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(':');
  }

  /* HHHH:MM:SS.SS, at most two fraction digits. */
  function timespan(seconds) {
    const hundredths = Math.min(Math.max(0, Math.round(seconds * 100)), 9999 * 360000);
    const whole = Math.floor(hundredths / 100);
    const hours = String(Math.floor(whole / 3600)).padStart(4, '0');
    return hours + ':' + two(Math.floor(whole / 60) % 60) + ':' + two(whole % 60) + '.' + two(hundredths % 100);
  }

  function two(number) {
    return String(number).padStart(2, '0');
  }

  window.unitsmithLms = {
    limit: 4096,
    log: log,
    start: start,
    seen: function () {},
    answered: answered,
    reached: reached,
    finished: finished,
    save: save,
    pause: pause,
    quit: quit,
    trouble: function () { return lost || refused; },
  };
}());
