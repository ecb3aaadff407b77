/* Reports to a learning record store (Experience API 1.0.3) named in the launch address, as tincan.xml packages do.
 * For its interface see player.js; the statements come from window.unitsmithStatements (exporters/statement_script.py).
 *
 * The launch address carries the learner and the key to the store: neither is written to any log, page or storage.
 */
(function () {
  'use strict';

  const VERSION = '1.0.3';
  const STATE_ID = 'unitsmith';
  const PATIENCE_MS = 10000;
  const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  // Browsers carry 64 KiB over the end of a page (Fetch, "keepalive"), for all requests together; a letter takes 3 bytes.
  const MOST_KEPT_ALIVE = 14000;
  const REFUSED = 400;
  const UNREACHED = 599;
  const RETRIES = 2;
  const RETRY_MS = 1500;

  const outbox = [];
  const log = [];
  let launch = null;
  let templates = null;
  let unsaved = null;
  let sending = null;
  let again = false;
  let singly = false;
  let failed = false;
  let ended = false;
  // What the store keeps for the next session; units maps a uid to [score, passed] as last reported.
  const held = { state: '', location: '', verdict: '', score: null, units: {} };

  /* ---- the launch ---- */

  function read(search) {
    const given = new URLSearchParams(search);
    const endpoint = given.get('endpoint');
    const actor = agent(parsed(given.get('actor')));
    if (!endpoint || !/^https?:\/\//i.test(endpoint) || !actor) return null;
    return {
      endpoint: endpoint.replace(/\/*$/, '/'),
      auth: given.get('auth'),
      actor: actor,
      registration: UUID.test(given.get('registration') || '') ? given.get('registration') : null,
      activity: given.get('activity_id') || window.unitsmithStatements.activity,
    };
  }

  function parsed(text) {
    try { return JSON.parse(text); } catch (error) { return null; }
  }

  /* An actor as 1.0.3 wants it: old LMSs send lists, and accounts with the names of version 0.9. */
  function agent(actor) {
    if (!actor || typeof actor !== 'object') return null;
    const found = { objectType: actor.objectType === 'Group' ? 'Group' : 'Agent' };
    const name = first(actor.name);
    const account = accountOf(first(actor.account));
    const mbox = first(actor.mbox);
    if (name) found.name = String(name);
    // One identifier and no more ("Data", 2.4.2.3).
    if (account) found.account = account;
    else if (mbox) found.mbox = /^mailto:/.test(mbox) ? mbox : 'mailto:' + mbox;
    else if (first(actor.mbox_sha1sum)) found.mbox_sha1sum = first(actor.mbox_sha1sum);
    else if (first(actor.openid)) found.openid = first(actor.openid);
    else return null;
    return found;
  }

  function accountOf(given) {
    if (!given) return null;
    const homePage = given.homePage || given.accountServiceHomePage;
    const name = given.name || given.accountName;
    return homePage && name ? { homePage: homePage, name: String(name) } : null;
  }

  function first(value) {
    return Array.isArray(value) ? value[0] : value;
  }

  /* ---- talking to the store ---- */

  function request(method, resource, body) {
    const headers = { 'X-Experience-API-Version': VERSION };
    if (launch.auth) headers.Authorization = launch.auth;
    if (body) headers['Content-Type'] = 'application/json';
    const patience = new AbortController();
    const timer = window.setTimeout(function () { patience.abort(); }, PATIENCE_MS);
    return window.fetch(launch.endpoint + resource, {
      method: method,
      headers: headers,
      body: body,
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      keepalive: Boolean(body) && body.length < MOST_KEPT_ALIVE,
      signal: patience.signal,
    }).finally(function () { window.clearTimeout(timer); });
  }

  function stateResource() {
    const query = new URLSearchParams({
      stateId: STATE_ID, activityId: launch.activity, agent: JSON.stringify(launch.actor),
    });
    if (launch.registration) query.set('registration', launch.registration);
    return 'activities/state?' + query;
  }

  /* Sends what is pending. One sending at a time, so that an older state never overtakes a newer one. */
  function send() {
    if (sending) {
      again = true;
      return sending;
    }
    sending = dispatch().then(function () {
      sending = null;
      return goOn();
    });
    return sending;
  }

  function goOn() {
    if (!again) return null;
    again = false;
    return send();
  }

  function dispatch() {
    const waiting = outbox.length;
    const statements = outbox.splice(0, singly ? 1 : waiting);
    const state = unsaved;
    unsaved = null;
    const jobs = [];
    if (statements.length) {
      jobs.push(statusOf(request('POST', 'statements', JSON.stringify(statements))).then(function (status) {
        if (status < 300) return;
        if (status === REFUSED && statements.length === 1) log.push([statements[0].verb.id, statements[0].object.id]);
        // Statements keep their ids: a store that got them the first time keeps one of each.
        else outbox.unshift.apply(outbox, statements);
        if (status === REFUSED) singly = true;
      }));
    }
    if (state) {
      jobs.push(statusOf(request('PUT', stateResource(), state)).then(function (status) {
        if (status >= 300 && unsaved === null) unsaved = state;
      }));
    }
    return Promise.all(jobs).then(function () {
      failed = outbox.length > 0 || unsaved !== null;
      // A statement that the store refuses must not hold up the others: they go one by one until all are through.
      const goingOn = statements.length > 1 || outbox.length < waiting;
      again = again || (singly && outbox.length > 0 && goingOn);
      if (!outbox.length) singly = false;
    });
  }

  function statusOf(response) {
    return response.then(function (answer) { return answer.status; }, function () { return UNREACHED; });
  }

  /* ---- the session ---- */

  function start() {
    launch = read(window.location.search);
    if (!launch) return window.unitsmithPreview.start();
    // The LMS waits for statements about the activity that it launched, whatever the package calls it.
    const shipped = window.unitsmithStatements;
    templates = JSON.parse(JSON.stringify(shipped), function (key, value) {
      return key === 'id' && value === shipped.activity ? launch.activity : value;
    });
    return recall(RETRIES).then(function (text) {
      Object.assign(held, parsed(text));
      tell(templates.initialized, null);
      return {
        found: true,
        recording: true,
        state: String(held.state),
        location: String(held.location),
        mastery: null,
        verdict: String(held.verdict),
      };
    });
  }

  /* Returns what was saved, "{}" when nothing was. A store that does not answer makes the session untracked:
   * to begin from nothing would overwrite what the learner has done. */
  function recall(retries) {
    return request('GET', stateResource()).then(function (answer) {
      if (answer.ok) return answer.text();
      if (answer.status === 404) return '{}';
      throw new Error('the record store answered ' + answer.status);
    }).catch(function (error) {
      if (!retries) throw error;
      return new Promise(function (resolve) { window.setTimeout(resolve, RETRY_MS); })
        .then(function () { return recall(retries - 1); });
    });
  }

  function save(state, location) {
    if (ended) return null;
    held.state = state;
    held.location = location;
    unsaved = JSON.stringify(held);
    return send();
  }

  function pause() {
    return outbox.length || unsaved ? send() : null;
  }

  function quit(seconds) {
    ended = true;
    tell(held.verdict ? templates.terminated : templates.suspended, { duration: duration(seconds) });
    // The page may be gone before the sending in progress is answered: do not wait for it.
    return sending ? Promise.all([sending, dispatch()]).then(goOn) : send();
  }

  /* ---- statements ---- */

  function tell(template, result) {
    const context = Object.assign({}, template.context);
    if (launch.registration) context.registration = launch.registration;
    const statement = Object.assign({ id: uuid(), actor: launch.actor }, template, { context: context });
    if (result) statement.result = result;
    statement.timestamp = new Date().toISOString();
    outbox.push(statement);
  }

  function seen(unit) {
    tell(templates.units[unit.uid].experienced, null);
  }

  function answered(answer) {
    tell(templates.questions[answer.question.element], {
      response: response(answer.response),
      success: answer.correct,
      score: { scaled: answer.correct ? 1 : 0, raw: answer.correct ? 1 : 0, min: 0, max: 1 },
      duration: duration(answer.seconds),
    });
  }

  function reached(unit, result) {
    const about = templates.units[unit.uid];
    const before = held.units[unit.uid];
    if (!before) tell(about.completed, { completion: true });
    if (result.passed !== null && (!before || result.score > before[0])) {
      tell(result.passed ? about.passed : about.failed, judged(result));
    }
    if (!before || result.score > before[0]) held.units[unit.uid] = [result.score, result.passed];
  }

  function finished(result) {
    const better = held.score === null || result.score > held.score;
    if (!held.verdict) tell(templates.completed, { completion: true });
    // Never "failed" after "passed", even when an update of the course has moved the mark.
    if (result.passed !== null && better && !(held.verdict === 'passed' && !result.passed)) {
      tell(result.passed ? templates.passed : templates.failed, judged(result));
    }
    if (held.verdict !== 'passed') held.verdict = result.passed === null ? 'completed' : result.passed ? 'passed' : 'failed';
    if (better) held.score = result.score;
  }

  function judged(result) {
    return {
      success: result.passed,
      score: { scaled: Math.round(result.score * 100) / 10000, raw: result.score, min: 0, max: 100 },
    };
  }

  /* "true", "a[,]c" for choices and sequences, "1[.]a[,]2[.]b" for matches ("Data", appendix C). */
  function response(given) {
    if (typeof given === 'string') return given;
    return given.map(function (part) { return Array.isArray(part) ? part.join('[.]') : part; }).join('[,]');
  }

  function duration(seconds) {
    return 'PT' + Math.max(0, seconds).toFixed(2) + 'S';
  }

  /* crypto.randomUUID is missing where the LMS is not served over https. */
  function uuid() {
    const bytes = window.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, function (byte) { return byte.toString(16).padStart(2, '0'); }).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  window.unitsmithLms = {
    limit: 16000,
    log: log,
    start: start,
    seen: seen,
    answered: answered,
    reached: reached,
    finished: finished,
    save: save,
    pause: pause,
    quit: quit,
    trouble: function () { return failed; },
  };
}());
