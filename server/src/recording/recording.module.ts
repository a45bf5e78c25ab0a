import { Module } from '@nestjs/common';
import { RecordingController } from './recording.controller';
import { RecordingErrand } from './recording.errand';
import { RecordingFiles } from './recording.files';
import { RecordingService } from './recording.service';

@Module({
  controllers: [RecordingController],
  providers: [RecordingFiles, RecordingService, RecordingErrand],
  exports: [RecordingService],
})
export class RecordingModule {}
