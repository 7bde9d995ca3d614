/** What is around the workspaces: the frame, notices, commands, and the reviewer. */
export const shell = {
  product: 'Second Look',
  starting: 'Second Look is starting',
  skip: 'Skip to content',
  workspaces: 'Workspaces',
  notices: 'Notices',
  moreNotices: '{count, plural, one {# more notice} other {# more notices}}',
  fewerNotices: 'Show one notice',
  /** Where open menus and dialogs lie. */
  overlays: 'Menus and dialogs',
  /** How much waits in a workspace, and of what for those who do not see where the number stands. */
  due: {
    queue: '{count, number}<hidden> {count, plural, one {case} other {cases}} open for you</hidden>',
    quality: '{count, number}<hidden> {count, plural, one {check} other {checks}} due</hidden>',
  },
  header: {
    break: 'I need a break',
    search: 'Search or run a command',
    openNavigation: 'Open navigation',
    closeNavigation: 'Close navigation',
    hideNames: 'Collapse navigation',
    showNames: 'Expand navigation',
  },
  commands: {
    title: 'Commands',
    search: 'Search commands',
    recent: 'Recent',
    places: 'Go to',
    none: 'No matching commands',
  },
  keys: {
    title: 'Keyboard shortcuts',
    rows: 'Previous and next row',
    pageUp: 'Page up',
    pageDown: 'Page down',
    tenRows: 'Ten rows up or down',
    home: 'Home',
    end: 'End',
    firstAndLast: 'First and last row',
    whileTyping: 'Keys are off while you type in a field. On a Mac, Cmd works like Ctrl.',
    whileTypingExcept:
      'Keys are off while you type in a field, except {keys}. On a Mac, Cmd works like Ctrl.',
    choose: 'Change keys in <settings>Settings</settings>.',
  },
  clockBehind:
    'This computer’s clock is {behind} behind the last log entry, from {moment}. Correct the clock if it is wrong. Until it catches up, new entries carry that time in the right order, and the log records what the clock says.',
  reminder: {
    break: {
      says: '{minutes, number} minutes of review since your last break. A break is due.',
      stop: 'Take a break',
      later: 'Snooze for {minutes, plural, one {# minute} other {# minutes}}',
    },
    daily: {
      says: 'You have reached today’s limit of {minutes, number} minutes of review.',
      stop: 'Stop for today',
      later: 'Continue for {minutes, plural, one {# minute} other {# minutes}}',
    },
    reason: 'Reason for continuing',
    forMinutes: 'For {minutes, plural, one {# minute} other {# minutes}}',
    notPutOff: 'The reminder was not snoozed',
  },
  clockQuestion: {
    nothing: 'Nothing was purged.',
    due: 'By this clock, these are due for purge: {due}.',
    right: 'Is the clock right?',
    lead: 'A lead must confirm whether the clock is right.',
    keep: 'The clock is wrong. Keep everything',
    purge: 'Purge',
    failed: 'Could not save your answer',
    title: 'Purge everything that is due?',
    takes:
      'This deletes {due} and their details in the log. It cannot be undone. Purge only if the clock is right.',
    notNow: 'Not now',
    confirm: 'Purge permanently',
  },
  eviction: {
    text: '<strong>This browser may delete your data.</strong> When disk space runs low it can remove transcripts, cases and the log without asking. Back up regularly.',
    link: 'Back up under Data',
  },
  head: {
    empty: 'The log is empty, but entry {seq, number} with hash {hash}… was recorded on {moment}.',
    other: 'This is a different log: entry {seq, number} with hash {hash}… was recorded on {moment}.',
    anew: 'The log was rewritten: entry {seq, number} with hash {hash}…, recorded on {moment}, now has a different hash.',
    shorter:
      'The log ends at entry {end, number}, but entry {seq, number} with hash {hash}… was recorded on {moment}.',
    altered: 'Entries were lost or altered. Restore a backup, or continue with the log as it is.',
    lost: 'The copy of the log head outside the database could not be read and starts again. Earlier losses cannot be ruled out.',
    open: 'Open Data',
    goOn: 'Continue with this log',
    stays: 'Keep this notice',
  },
  coaching: {
    note: '<strong><data>{name}</data> sent you a coaching note:</strong> <quote></quote>',
    about: 'About message {number, number}: <quote></quote>',
    case: 'Open case <data>{name}</data>',
    read: 'Mark as read',
    notMarked: 'The note was not marked as read',
  },
  help: {
    asks: '<strong><data>{name}</data> asks:</strong> <quote></quote>',
    answered: '<strong><data>{name}</data> answered:</strong> <quote></quote>',
    case: 'Case <data>{name}</data>',
  },
  interrupted:
    '{count, plural, one {An import was} other {# imports were}} interrupted and rolled back. Import again: <files></files>',
  replaced: {
    deleted: '<strong>Everything was deleted in another tab.</strong> This tab has restarted.',
    restored: '<strong>A backup was restored in another tab.</strong> This tab has restarted.',
    stopped: 'Stopped, and nothing was kept: <files></files>. Import again if you still need it.',
  },
  scoring: {
    loading: 'Loading the model…',
    progress: '{done, number} of {total, plural, one {# transcript} other {# transcripts}} scored',
    progressAgain:
      '{done, number} of {total, plural, one {# transcript} other {# transcripts}} scored again by the active pack',
    cancelledAgain:
      'Scoring again was cancelled. {done, number} of {total, plural, one {# transcript has} other {# transcripts have}} a score from the active pack; the others keep the one they had.',
    others:
      'The scores of {others, plural, one {# stored transcript} other {# stored transcripts}} come from another pack than the active one.',
    label: 'Scoring transcripts',
    setAside:
      '<strong>{count, plural, one {# transcript} other {# transcripts}} could not be scored</strong> and {count, plural, one {was} other {were}} set aside. Everything else is scored.',
    see: 'See under Data',
    stopped:
      '<strong>Scoring stopped.</strong> {why} Scored transcripts are kept; {waiting, plural, one {# transcript waits} other {# transcripts wait}}.',
    cancelled:
      'Scoring was cancelled. Scored transcripts are kept; {waiting, plural, one {# transcript waits} other {# transcripts wait}}.',
    waiting:
      '{waiting, plural, one {# transcript waits} other {# transcripts wait}} for scoring. Another tab may be scoring; only one scores at a time.',
    resume: 'Resume scoring',
  },
  saved: {
    title: '<strong>{decision}</strong> saved for <data>{name}</data>',
    notUndone: 'The decision was not undone',
    reveal: 'See detection result',
    undo: 'Undo',
  },
  newer: {
    windowTitle: 'Newer version',
    title: 'A newer version of Second Look is running here',
    stops: 'This version has stopped reading and writing',
    why: 'A newer version has taken over the stored data, and this version could damage it. Everything saved is safe, but unsaved changes in this tab are lost.',
    reloadPage: 'Reload this page. After an update it opens in the newer version.',
    update:
      'If this page returns, update the extension on the browser’s extensions page, or install the newer version over this one. Your data stays.',
    otherProfile:
      'If you only have this version, use it in another browser profile. It starts empty there, and you can restore a backup made with this version.',
    reload: 'Reload',
  },
  onBreak: {
    windowTitle: 'On a break',
    title: 'You are on a break',
    text: 'Since {since}, for <timer>{duration}</timer>. Your case is back in the queue and your draft is saved. Take the time you need.',
    back: 'Back to work',
  },
  people: {
    pinOf: 'PIN for {name}',
    notIn: 'Could not switch',
    withPin: 'with a PIN',
    /** Somebody with their role. */
    named: '<data>{name}</data>, {role}',
    namedPlain: '{name}, {role}',
    reviewerPlain: 'Reviewer: {name}, {role}',
    nobody: 'Reviewer: …',
    today: 'Reviewed today: {today}. Since the last break: {sinceBreak}',
    switchHead: 'Switch to',
    switchTitle: 'Switch reviewer',
    switchTo: 'Switch to {name}',
    keys: 'Keyboard shortcuts',
    profiles: 'Profiles and PIN',
    about: 'About and licences',
    who: 'Who is reviewing?',
    unreadable: 'Could not load the profiles',
    goOnAs: 'Continue as {name}',
    somebodyElse: 'Someone else',
    noProfile: 'There is no active profile. Restore a backup, or start afresh.',
    noLead: 'There is no active lead. Restore a backup, or start afresh.',
  },
  trouble: {
    screen: 'Could not show this screen',
    windowTitle: 'Could not start',
    title: 'Second Look could not start',
    file: 'A file of the extension is missing or damaged',
    storage: 'Could not open its storage in this browser',
    steps: 'Your data is untouched. Try these steps in order:',
    closeTabs:
      'Close all other Second Look tabs, then try again. An older version in another tab blocks the new one.',
    noPrivateWindow: 'Leave private mode, and allow the browser to store data on this device.',
    freeSpace: 'Free some disk space. Browsers cannot open storage when the disk is full.',
    restart: 'Restart the browser.',
    again: 'Try again.',
    install: 'Install the extension again over the old one. Your data stays.',
    otherwise: 'If none of this helps',
    wayOut: 'Restore a backup over the stored data, or start empty.',
  },
  afresh: {
    start: 'Start afresh',
    title: 'Start afresh?',
    notDeleted: 'Nothing was deleted',
    text: 'This deletes everything stored here, including the log, and starts empty. It cannot be undone.',
    leadFirst:
      'A lead can restore a backup or start afresh. If no lead is available, remove Second Look from the browser and install it again.',
  },
} as const;
