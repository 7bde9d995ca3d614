/** That a certificate is lacking or to be renewed, wherever it is said. */
export const certificate = {
  toExam: 'Go to exam',
  reminder: {
    'expires-soon':
      '{several, select, yes {Your certificate for {languages}} other {Your certificate}} expires on {day}. Take the exam to renew it.',
    expired:
      '{several, select, yes {Your certificate for {languages}} other {Your certificate}} expired on {day}. Take the exam to renew it.',
    stale:
      'The guidance changed on {day}, after {several, select, yes {your certificate for {languages}} other {your certificate}}. Take the exam to renew it.',
    early:
      '{several, select, yes {Your certificate for {languages}} other {Your certificate}} asks for early renewal: {k, number} of {n, number} golden items right. It counts until {day}; take the exam to renew it.',
    'early-untold':
      '{several, select, yes {Your certificate for {languages}} other {Your certificate}} asks for early renewal, because of your answers to golden items. It counts until {day}; take the exam to renew it.',
  },
  early: {
    tag: 'Renewal asked for',
    told: 'Golden items since this certificate: {k, number} of {n, number} right. With 95 % certainty that is at most {upper} in the long run, below the bar of {bar}.',
    untold: 'Answers to golden items since this certificate lie below the bar of {bar}, by more than chance.',
    counts: 'The certificate still counts. Take the exam to renew it, or ask a lead.',
  },
  team: {
    renewals:
      '<strong>{count, number}</strong> {count, plural, one {certificate of the team needs} other {certificates of the team need}} renewal.',
    first: 'next expires {day}',
  },
  class: {
    title: 'Early renewal asked for',
    description:
      'Answers to golden items lie below the bar of the certificate, by more than chance. Nothing is revoked: you decide.',
    person: '<data>{person}</data>: {text}',
    toCertificates: 'Open certificates',
  },
} as const;
