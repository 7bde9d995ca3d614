/** What is shown beside a case: how to decide. Changes only together with its version (domain/review/guidance.ts). */
export const guidance = {
  /** What holds for every case. */
  general: {
    'no-proof': {
      title: 'No characteristic proves anything',
      text: 'Each of them also occurs in ordinary talk. Look for several together, for repetition, and for what happens after a no.',
    },
    'read-around': {
      title: 'Read around the evidence',
      text: 'Read what stands before and after each mark. The conversation often explains a sentence that looks odd alone.',
    },
    'not-the-score': {
      title: 'Decide on the conversation, not the score',
      text: 'The score only brought the case to you. Your verdict rests on what is written, whichever way the score points.',
    },
    'in-doubt': {
      title: 'When in doubt',
      text: 'Choose inconclusive when the text does not settle it, and escalate when a lead should see it. Both are good decisions.',
    },
    blind: {
      title: 'What blind means',
      text: 'In a blind review, score and evidence stay hidden until you have decided, so that the verdict is your own.',
    },
    language: {
      title: 'A language you do not read',
      text: 'Skip the case and give that reason. Someone else can take it, and it does not count against you.',
    },
    breaks: {
      title: 'Take breaks',
      text: 'Every screen has “I need a break”. It releases your case and keeps your draft.',
    },
  },
  /** What a choice says about a case, and when to make it. */
  verdict: {
    confirmed: {
      meaning: 'The conversation shows at least one of the characteristics, and not merely its look-alike.',
      when: 'You can point to the messages, and no everyday explanation fits better.',
    },
    'not-confirmed': {
      meaning: 'What was flagged has an everyday explanation, or is not there.',
      when: 'A look-alike, the people who are included or the rest of the conversation explains it.',
    },
    inconclusive: {
      meaning: 'The transcript does not settle it. A second review always follows.',
      when: 'There is too little to go by, or it can be read either way.',
    },
    escalate: {
      meaning: 'You pass the case to a lead without a verdict.',
      when: 'It may be urgent, the policy does not cover it, or a lead should see it.',
    },
    skip: {
      meaning: 'You leave the case to others. It is not a verdict and does not count against you.',
      when: 'You do not read the language, know the accounts, were interrupted, or would rather not.',
    },
  },
  /** Of the match of a picture: what holds for each. */
  match: {
    'both-pictures': {
      title: 'Look at both pictures',
      text: 'Blink between them and look at the difference. A copy may be turned, mirrored, cropped or framed.',
    },
    'not-the-distance': {
      title: 'Decide on the pictures, not the distance',
      text: 'The distance only brought the case to you. Your finding rests on what both pictures show.',
    },
    'in-doubt': {
      title: 'When in doubt',
      text: 'Choose inconclusive when the pictures do not settle it, and escalate when a lead should see it. Both are good decisions.',
    },
    blind: {
      title: 'What blind means',
      text: 'In a blind review, distance and bits stay hidden until you have decided, so that the finding is your own.',
    },
    breaks: {
      title: 'Take breaks',
      text: 'Every screen has “I need a break”. It releases your case and keeps your draft.',
    },
  },
  /** Of a match: what a finding, or another choice, says, and when to choose it. */
  finding: {
    'same-item': {
      meaning: 'The picture is the entry’s picture. It confirms the match.',
      when: 'Only the file, the size or the compression differs.',
    },
    'near-duplicate': {
      meaning: 'The picture was made from the entry’s picture. It confirms the match.',
      when: 'It is cropped, turned, framed, captioned or filtered, and what is left is the same.',
    },
    different: {
      meaning: 'It is another picture that only looks like the entry’s. The match was wrong.',
      when: 'Elements differ, although layout or colours agree. The entry itself may be right.',
    },
    'bad-hash': {
      meaning: 'The entry’s hash matches what it should not. It weighs against the entry.',
      when: 'The entry shows next to nothing, such as an empty form, so that much else is like it.',
    },
    inconclusive: {
      meaning: 'The pictures do not settle it. A second review always follows.',
      when: 'A picture is missing or unclear, or it can be seen either way.',
    },
    escalate: {
      meaning: 'You pass the case to a lead without a finding.',
      when: 'It may be urgent, the policy does not cover it, or a lead should see it.',
    },
    skip: {
      meaning: 'You leave the case to others. It is no finding and does not count against you.',
      when: 'You were interrupted, or would rather not.',
    },
  },
  /** What to look for, a benign look-alike, what separates the two, and when to escalate. */
  characteristic: {
    'information-seeking': {
      lookFor: 'Asking for personal details: school, year, address, timetable.',
      lookAlike: 'A club sign-up, a library card, a quiz about exam years.',
      decide:
        'See whether there is a fitting purpose and everyone is asked the same. Asking again without a purpose supports the pattern.',
      escalate: 'Escalate when details were given and the asking goes on.',
    },
    'supervision-check': {
      lookFor: 'Asking who else is around or can see the device.',
      lookAlike: 'A parent arranging a pick-up.',
      decide:
        'See what the answer is for. A pick-up explains the question once; asking again with no plan behind it supports the pattern.',
      escalate: 'Escalate when a meeting request or a platform move stands beside it.',
    },
    secrecy: {
      lookFor: 'Asking to keep the chat hidden, or to delete it.',
      lookAlike: 'A surprise party, a present, a game spoiler.',
      decide:
        'See who is left out and for how long. A surprise has an occasion and an end; without either, the pattern is likelier.',
      escalate: 'Escalate when it was agreed to and other characteristics stand beside it.',
    },
    isolation: {
      lookFor: 'Casting doubt on friends or family; “only I understand”.',
      lookAlike: '“Skip them today, finish your homework.”',
      decide:
        'See whether it is about one occasion or about people. Advice for today does not come back; the pattern does.',
      escalate: 'Escalate when it repeats and other characteristics stand beside it.',
    },
    'platform-move': {
      lookFor: 'Moving to another, more private channel.',
      lookAlike: 'A coach moving the team to the club’s app, parents included.',
      decide:
        'See who is invited. A whole group moving openly, parents included, is ordinary; one account asked apart supports the pattern.',
      escalate: 'Escalate when the move was agreed to, as the rest cannot be read here.',
    },
    incentive: {
      lookFor: 'Gifts, credits, money or favours with strings.',
      lookAlike: 'A birthday swap, an official event give-away, guild loot.',
      decide:
        'See whether anything is wanted in return and whether others get the same. An open event or a fair swap has known rules.',
      escalate: 'Escalate when something was accepted and a favour is now asked for it.',
    },
    flattery: {
      lookFor: 'Over-the-top praise, unusually fast closeness.',
      lookAlike: 'A coach’s or teammate’s praise.',
      decide:
        'See what is praised and who hears it. Praise for something done, in front of others, is ordinary; alone it is weak evidence.',
      escalate: 'Escalate when secrecy, isolation or a meeting request stands beside it.',
    },
    pressure: {
      lookFor: 'Guilt, urgency, asking again after a no.',
      lookAlike: 'A deadline reminder.',
      decide:
        'See whether a no is accepted and who set the date. A reminder stops once it is answered; the pattern goes on.',
      escalate: 'Escalate when it goes on after a clear no.',
    },
    'meeting-request': {
      lookFor: 'Asking to meet offline, alone.',
      lookAlike: 'A carpool, colleagues fixing a meeting.',
      decide:
        'See who else comes and who knows of it. A carpool or a group includes others openly; leaving them out supports the pattern.',
      escalate: 'Escalate at once when a place or a time was agreed.',
    },
    'image-request': {
      lookFor: 'Asking for a photo or a camera call.',
      lookAlike: 'A photo of a homework page, a kit or a pet.',
      decide:
        'See what is to be shown and what for. A homework page, a kit or a pet explains itself; asking again after a no does not.',
      escalate: 'Escalate when a no was not accepted or other characteristics stand beside it.',
    },
  },
  /** What its parts are called. */
  part: {
    meaning: 'Meaning',
    when: 'When',
    lookFor: 'Look for',
    lookAlike: 'Look-alike',
    decide: 'Decide',
    escalate: 'Escalate',
  },
} as const;
