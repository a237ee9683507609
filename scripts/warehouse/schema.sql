-- What study files are in a database: a row for each day and group of a worker's week, and for each pool which of its
-- figures the combiner lets be shown. Both are as confidential as the study files. Running this again changes nothing.
create schema if not exists fourfifths;

do $$ begin
    create type fourfifths.work_group as enum
        ('direct', 'partners', 'recording', 'travel', 'meetings', 'reflection', 'other');
exception when duplicate_object then null;
end $$;

create table if not exists fourfifths.study_row (
    study uuid not null,
    member uuid not null,
    week date not null check (extract(isodow from week) = 1),
    day date not null check (day between week and week + 6),
    work fourfifths.work_group not null,
    parts smallint not null check (parts between 0 and 10000), -- ten-thousandths of the worker's week
    primary key (study, week, member, day, work)               -- a file that comes twice is refused
);

create table if not exists fourfifths.pool_figure (
    study uuid not null,
    week date not null,
    members integer not null,
    minimum integer not null check (minimum >= 5),
    part text not null check (part in ('group', 'day', 'cell')),
    day date,
    work fourfifths.work_group,
    shown boolean not null,
    unique nulls not distinct (study, week, part, day, work)
);
