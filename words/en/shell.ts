/** What is around the workspaces: the frame, notices, commands, and who sits at the tab. */
export const shell = {
  product: 'Second Look',
  starting: 'Second Look is starting',
  skip: 'Skip to content',
  workspaces: 'Workspaces',
  notices: 'Notices',
  /** Where open menus and dialogs lie. */
  overlays: 'Menus and dialogs',
  /** After the number of cases that are open, for those who do not see where it stands. */
  openCases: '{count, number}<hidden> open cases</hidden>',
  header: {
    break: 'I need a break',
    commands: 'Commands',
    showCommands: 'Show commands',
    keys: 'Keys',
    showKeys: 'Show keys',
  },
  commands: {
    title: 'Commands',
    search: 'Search commands',
    none: 'No command has these words',
  },
  keys: {
    title: 'Keys',
    rows: 'Previous and next row',
    pages: 'Page up, Page down',
    tenRows: 'Ten rows back and on',
    ends: 'Home, End',
    firstAndLast: 'First and last row',
    whileTyping: 'Keys do nothing while you type in a field. On a Mac, Cmd works like Ctrl.',
    whileTypingExcept:
      'Keys do nothing while you type in a field, except {keys}. On a Mac, Cmd works like Ctrl.',
    choose: 'Other keys can be chosen in <settings>Settings</settings>.',
  },
  clockBehind:
    'The clock of this computer is {behind} behind the last entry of the log, which is of {moment}. Set the clock right if it is wrong. Until it has passed that moment, new entries keep to it, in their order, and the log notes what the clock says.',
  reminder: {
    break: {
      says: '{minutes, number} minutes of review since your last break. A break is due.',
      stop: 'Take a break',
      later: 'Put it off for {minutes, plural, one {# minute} other {# minutes}}',
    },
    daily: {
      says: 'You have reached today’s limit of {minutes, number} minutes of review.',
      stop: 'Stop for today',
      later: 'Go on for {minutes, plural, one {# minute} other {# minutes}}',
    },
    reason: 'Why you go on',
    forMinutes: 'For {minutes, plural, one {# minute} other {# minutes}}',
    notPutOff: 'The reminder was not put off',
  },
  clockQuestion: {
    nothing: 'Nothing was purged.',
    due: 'By this clock these are past their period: {due}.',
    right: 'Is the clock right?',
    lead: 'A lead has to say whether the clock is right.',
    keep: 'The clock is wrong, keep everything',
    purge: 'Purge',
    failed: 'Your answer was not carried out',
    title: 'Purge what is past its period?',
    takes:
      'This takes {due}, with what the log says of them. It cannot be undone. Purge only if the clock is right.',
    notNow: 'Keep them for now',
    confirm: 'Purge for good',
  },
  eviction: {
    text: '<strong>This browser does not promise to keep what is stored.</strong> When disk space runs short it may remove transcripts, cases and the log without asking. Back up regularly.',
    link: 'Back up under Data',
  },
  head: {
    empty: 'The log is empty; entry {seq, number} with hash {hash}… was noted on {moment}.',
    other: 'This is another log than before; entry {seq, number} with hash {hash}… was noted on {moment}.',
    anew: 'The log was written anew: entry {seq, number} with hash {hash}… was noted on {moment} and has another hash now.',
    shorter:
      'The log ended at entry {end, number}; entry {seq, number} with hash {hash}… was noted on {moment}.',
    altered: 'Entries were lost or altered. Restore a backup, or go on with the log as it is.',
    lost: 'What was noted of the log outside of the database could not be read, and begins anew. Whether the log lost entries before cannot be said.',
    open: 'Open Data',
    goOn: 'Go on with this log',
    stays: 'The notice stays',
  },
  help: {
    asks: '<strong><data>{name}</data> asks:</strong> <quote></quote>',
    answered: '<strong><data>{name}</data> answered:</strong> <quote></quote>',
    case: 'Case <data>{transcriptId}</data>',
  },
  interrupted:
    '{count, plural, one {An import was} other {# imports were}} cut off before the end and rolled back; nothing of it was kept. Import again: <files></files>',
  replaced: {
    deleted: '<strong>Everything was deleted in another tab.</strong> This tab has started afresh.',
    restored:
      '<strong>Everything was replaced by a backup in another tab.</strong> This tab has started afresh.',
    stopped: 'Stopped, with nothing of it kept: <files></files>. Import again if you still need it.',
  },
  scoring: {
    loading: 'Loading the model…',
    progress: '{done, number} of {total, plural, one {# transcript} other {# transcripts}} scored',
    label: 'Scoring transcripts',
    setAside:
      '<strong>{count, plural, one {# transcript} other {# transcripts}} could not be scored</strong> and {count, plural, one {was} other {were}} set aside. Everything else is scored.',
    see: 'See under Data',
    stopped:
      '<strong>Scoring stopped.</strong> {why} What was scored is kept; {waiting, plural, one {# transcript waits} other {# transcripts wait}}.',
    cancelled:
      'Scoring was cancelled. What was scored is kept; {waiting, plural, one {# transcript waits} other {# transcripts wait}}.',
    waiting:
      '{waiting, plural, one {# transcript waits} other {# transcripts wait}} to be scored. Another tab may be at it; only one scores at a time.',
    resume: 'Resume scoring',
  },
  saved: {
    title: '<strong>{decision}</strong>: saved for <data>{transcriptId}</data>.',
    golden: 'This was a golden item.',
    right: 'Correct.',
    wrong: 'Incorrect.',
    known: 'The known answer is {outcome}.',
    knownMarked: 'The known answer is {outcome} ({characteristics}).',
    counts: 'Your first answer counts, even if you undo it.',
    countsBefore: 'Your first answer, {decision}, counts.',
    notUndone: 'This was not undone',
    reveal: 'See what detection said',
    undo: 'Undo',
  },
  newer: {
    windowTitle: 'Newer version',
    title: 'A newer version of Second Look is in use here',
    stops: 'This version reads and writes nothing',
    why: 'What is stored was written or taken over by a newer version, which this one could damage. What was saved is kept; what this tab had not saved yet is not.',
    reloadPage: 'Reload this page: after an update it comes up in the newer version.',
    update:
      'If this page comes back, update the extension on the browser’s page of extensions, or install the newer version again over this one. What is stored stays.',
    otherProfile:
      'If only this version can be had, use it in another browser profile, where it starts empty, or restore a backup there that this version wrote.',
    reload: 'Reload',
  },
  onBreak: {
    windowTitle: 'On a break',
    title: 'You are on a break',
    text: 'Since {since}, for <timer>{duration}</timer>. A case that you held went back to the queue, and your draft is kept. Take the time you need.',
    back: 'Back to work',
  },
  people: {
    pinOf: 'PIN of {name}',
    notIn: 'Not let in',
    withPin: 'with a PIN',
    /** Somebody with their role. */
    named: '<data>{name}</data>, {role}',
    namedPlain: '{name}, {role}',
    reviewer: 'Reviewer: <data>{name}</data>, {role}',
    reviewerPlain: 'Reviewer: {name}, {role}',
    nobody: 'Reviewer: …',
    today: 'Reviewed today: {today}; since the last break: {sinceBreak}',
    switchHead: 'Switch to',
    switchTitle: 'Switch reviewer',
    switchTo: 'Switch to {name}',
    profiles: 'Profiles and PIN',
    who: 'Who is reviewing?',
    unreadable: 'The profiles could not be read',
    goOnAs: 'Go on as {name}',
    somebodyElse: 'Somebody else',
    noProfile: 'No profile is in use. Restore a backup, or start afresh.',
    noLead: 'Nobody who is in use is a lead. Restore a backup, or start afresh.',
  },
  trouble: {
    screen: 'This screen could not be shown',
    windowTitle: 'Could not start',
    title: 'Second Look could not start',
    file: 'A file of the extension is missing or damaged',
    storage: 'Its storage in this browser could not be opened',
    steps: 'What is stored is not touched. In this order:',
    closeTabs:
      'Close every other tab with Second Look, then try again. An older version in another tab blocks the new one.',
    noPrivateWindow:
      'Make sure that this is no private window and that the browser may store data on this device.',
    freeSpace: 'Free some disk space; browsers refuse to open storage when the disk is full.',
    restart: 'Restart the browser.',
    again: 'Try again.',
    install: 'Install the extension again, over the old one: what is stored stays.',
    otherwise: 'If nothing of this helps',
    wayOut: 'Put a backup in the place of what is stored, or begin with nothing.',
  },
  afresh: {
    start: 'Start afresh',
    title: 'Start afresh?',
    notDeleted: 'Nothing was deleted',
    text: 'This deletes all that is stored, including the log of decisions, and begins with nothing. It cannot be undone.',
    leadFirst:
      'A lead can restore a backup or start afresh. If no lead can any more, remove Second Look from the browser and install it again.',
  },
} as const;
