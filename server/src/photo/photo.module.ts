import { Module } from '@nestjs/common';
import { PhotoController } from './photo.controller';
import { PhotoFiles } from './photo.files';
import { PhotoService } from './photo.service';

@Module({ controllers: [PhotoController], providers: [PhotoFiles, PhotoService], exports: [PhotoService] })
export class PhotoModule {}
