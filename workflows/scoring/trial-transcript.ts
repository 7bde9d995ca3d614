/** Scored to learn whether a model scores at all; it stands in no queue. */
export const TRIAL = {
  id: 'trial',
  messages: [
    { from: 'BlueFern', text: 'anyone up for a round?' },
    { from: 'OtterNine', text: 'sure, two minutes' },
  ],
};
