-- fourfifths.pool_share is what may be put out: the shares of each pool, equal to those of 'fourfifths study combine' to
-- the last digit, and null where the combiner shows nothing. The inside_ views hold everything: they are for nobody who
-- may not read the study files.

create or replace view fourfifths.inside_cell as
select study, week, day, work, sum(parts)::bigint as parts
from fourfifths.study_row
group by study, week, day, work;

create or replace view fourfifths.inside_week as
select study, week, sum(parts)::bigint as parts
from fourfifths.inside_cell
group by study, week;

create or replace view fourfifths.inside_figure as
select study, week, 'cell' as part, day, work, parts
from fourfifths.inside_cell
union all
select study, week, 'day', day, null, sum(parts)::bigint
from fourfifths.inside_cell
group by study, week, day
union all
select study, week, 'group', null, work, sum(parts)::bigint
from fourfifths.inside_cell
group by study, week, work;

-- Only while the rows are those of the pool that was combined: each worker's week has 10,000 parts.
create or replace view fourfifths.inside_pool as
select figure.study, figure.week, figure.part, figure.day, figure.work, pool.shown,
       case when pool.shown then figure.parts else 0 end as parts, whole.parts as whole
from fourfifths.inside_figure figure
join fourfifths.pool_figure pool
  on pool.study = figure.study and pool.week = figure.week and pool.part = figure.part
 and pool.day is not distinct from figure.day and pool.work is not distinct from figure.work
join fourfifths.inside_week whole on whole.study = figure.study and whole.week = figure.week
where whole.parts = pool.members * 10000::bigint;

-- Largest remainder in whole ten-thousandths: first what each has for certain, then one more for the largest
-- remainders, ties to the earlier. What is not shown is one amount of each part, and comes last.
create or replace view fourfifths.pool_share with (security_barrier) as
with amount as (
    select study, week, part, day, work, shown, parts, whole, false as rest
    from fourfifths.inside_pool
    union all
    select study, week, part, null, null, true, whole - sum(parts)::bigint, whole, true
    from fourfifths.inside_pool
    group by study, week, part, whole
), certain as (
    select *, parts * 10000 / whole as least, parts * 10000 % whole as remainder
    from amount
), placed as (
    select *,
           row_number() over (partition by study, week, part order by remainder desc, rest, day, work) as place,
           10000 - sum(least) over (partition by study, week, part) as more
    from certain
)
select study, week, part, day, case when rest then 'not-shown' else work::text end as work,
       case when shown then ((least + case when place <= more then 1 else 0 end)::numeric / 100)::numeric(5, 2) end
           as share
from placed;
