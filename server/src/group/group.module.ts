import { Module } from '@nestjs/common';
import { GroupController } from './group.controller';
import { GroupListener } from './group.listener';
import { GroupQueries } from './group.queries';
import { GroupService } from './group.service';

@Module({ controllers: [GroupController], providers: [GroupService, GroupQueries, GroupListener] })
export class GroupModule {}
