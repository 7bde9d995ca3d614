import { type Lesson, lessonSchema } from '../../domain/training/lesson.ts';
import deciding from '../../models/lessons/en/deciding.json' with { type: 'json' };
import flattery from '../../models/lessons/en/flattery.json' with { type: 'json' };
import imageRequest from '../../models/lessons/en/image-request.json' with { type: 'json' };
import incentive from '../../models/lessons/en/incentive.json' with { type: 'json' };
import informationSeeking from '../../models/lessons/en/information-seeking.json' with { type: 'json' };
import isolation from '../../models/lessons/en/isolation.json' with { type: 'json' };
import lookAlikes from '../../models/lessons/en/look-alikes.json' with { type: 'json' };
import meetingRequest from '../../models/lessons/en/meeting-request.json' with { type: 'json' };
import platformMove from '../../models/lessons/en/platform-move.json' with { type: 'json' };
import pressure from '../../models/lessons/en/pressure.json' with { type: 'json' };
import reading from '../../models/lessons/en/reading.json' with { type: 'json' };
import score from '../../models/lessons/en/score.json' with { type: 'json' };
import secrecy from '../../models/lessons/en/secrecy.json' with { type: 'json' };
import supervisionCheck from '../../models/lessons/en/supervision-check.json' with { type: 'json' };

/** In the order in which they are given. */
const LESSONS: readonly unknown[] = [
  reading,
  informationSeeking,
  supervisionCheck,
  secrecy,
  isolation,
  platformMove,
  incentive,
  flattery,
  pressure,
  meetingRequest,
  imageRequest,
  lookAlikes,
  deciding,
  score,
];

let read: readonly Lesson[] | null = null;

/** The lessons that ship with the extension, in their order. */
export function shippedLessons(): readonly Lesson[] {
  read ??= LESSONS.map((lesson) => lessonSchema.parse(lesson));
  return read;
}
