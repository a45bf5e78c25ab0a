import { Inject, Injectable } from '@nestjs/common';
import { Db } from '../platform/db/db';
import { Errands, Hopeless, type Errand, type ErrandKind } from '../platform/errand/errands';
import { Recogniser } from '../platform/recogniser/recogniser';
import { RecordingFiles } from './recording.files';
import { RecordingService, transcribing } from './recording.service';

/** Has recordings written down, where a recogniser is configured; without one nobody asks for it. */
@Injectable()
export class RecordingErrand implements ErrandKind {
  readonly kind = transcribing;

  constructor(
    private readonly db: Db,
    private readonly recordings: RecordingService,
    private readonly files: RecordingFiles,
    errands: Errands,
    @Inject(Recogniser) private readonly recogniser: Recogniser | null,
  ) {
    if (recogniser) errands.add(this);
  }

  async run({ subjectId }: Errand): Promise<void> {
    const row = await this.db.read((read) => this.recordings.find(read, subjectId));
    // Erased or written down while the errand waited.
    if (!this.recogniser || !row || (!row.ticketId && !row.wishId) || row.transcribedAt) return;
    const sound = await this.files.get(row);
    if (!sound) throw new Hopeless('the recording has no file');
    const transcript = await this.recogniser.textOf(sound);
    await this.db.write((tx) => this.recordings.keepTranscript(tx, subjectId, transcript));
  }
}
