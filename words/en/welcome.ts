/** What a newcomer is asked, and the tours of the console. */
export const welcome = {
  title: 'Welcome',
  text: 'Second Look trains and equips the people who review what detection flags. What brings you here?',
  choice: {
    reviewing: {
      name: 'I’m learning to review',
      text: 'Decide practice cases and see how you did.',
    },
    leading: { name: 'I lead a team', text: 'Watch the queue, check quality, tune the threshold.' },
    figures: { name: 'I report figures', text: 'Read, compare and export the statistics.' },
  },
  samples:
    'It comes with 400 practice conversations. No real people wrote these. The practice team shows four weeks of a team’s work at once.',
  skip: 'Skip',
  back: 'Back',
  start: 'Start the tour',
  name: 'Your pseudonym',
  nameHint: 'It stands in the log and in exports. Use no real name.',
  role: {
    reviewing:
      'You get a trainee profile. The lead profile “{lead}” stays beside it for settings and quality checks: switch to it in the profile menu.',
    leading: 'You get the lead profile, which may do everything.',
    figures:
      'You get a trainee profile, which reads and exports figures and changes no settings. The lead profile “{lead}” stays beside it: switch to it in the profile menu.',
  },
  notDone: 'Your profile was not set up',
  tour: {
    label: 'Tour, step {place, number} of {count, number}',
    next: 'Next',
    back: 'Back',
    done: 'Done',
    end: 'End tour',
    keys: 'Enter or → for the next step, ← to go back, Esc to end.',
    menu: 'Take the tour',
    step: {
      reviewing: {
        path: {
          title: 'Your path starts here',
          text: 'Training says what is next for you, and one button goes on with it.',
        },
        next: {
          title: 'One key to the next case',
          text: 'Home lists what waits for you. This button serves the next case; so does the key N, here and in the queue.',
        },
        queue: {
          title: 'The queue',
          text: 'Every open case. Move with the arrow keys, open with Enter.',
        },
        review: {
          title: 'Review',
          text: 'A case opens here. Read it, press 1 to 5 for your decision, save with Ctrl+Enter. Ctrl+Z undoes it.',
        },
        golden: {
          title: 'How you are doing',
          text: 'Some cases have a known answer. Your answers to them are compared here.',
        },
        pause: { title: 'Take a break', text: 'A break releases your case and keeps your draft.' },
        commands: {
          title: 'Everything by key',
          text: 'Ctrl+K finds any command, this tour among them.',
        },
      },
      leading: {
        health: {
          title: 'The queue at a glance',
          text: 'What waits, how old it is, and whether more is flagged than decided.',
        },
        checks: {
          title: 'Checks due',
          text: 'Second reviews, disagreements and appeals. Below them, Stuck lists cases that get no further.',
        },
        views: {
          title: 'The queue by view',
          text: 'Each view has its count. Select rows to assign, unassign or release cases.',
        },
        quality: {
          title: 'Quality',
          text: 'Second reviews, adjudication, appeals, golden items and audit samples.',
        },
        thresholds: {
          title: 'Threshold lab',
          text: 'Move the threshold, see precision and recall change, then preview what it does to the queue.',
        },
        statistics: {
          title: 'Statistics',
          text: 'What the decisions come to, each figure with its interval and definition.',
        },
        people: {
          title: 'Your team',
          text: 'Add a profile for each reviewer. Second reviews need at least two people.',
        },
      },
      figures: {
        week: {
          title: 'The last 7 days',
          text: 'The confirmation rate, its change and whether the change is more than chance.',
        },
        filter: {
          title: 'Filter everything',
          text: 'Period, layer, reviewer and policy. The filter stands in the address, so you can share it.',
        },
        figures: {
          title: 'Figures',
          text: 'Each share has its numerator, denominator and interval. Point at a name for its definition.',
        },
        time: { title: 'Over time', text: 'Week by week, and as a running rate you may look at every day.' },
        definitions: { title: 'Definitions', text: 'Every figure in full, with formula and source.' },
        export: {
          title: 'Export',
          text: 'Rows, figures, a workbook or a report to print. Each names its filter and versions.',
        },
        log: {
          title: 'Where figures come from',
          text: 'All figures follow from this log. Verify the chain to see that nothing was changed.',
        },
      },
    },
  },
} as const;
