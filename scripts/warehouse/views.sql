-- fourfifths.pool_share is what may be put out: the shares of each pool, equal to those of 'fourfifths study combine' to
-- the last digit, and null where the combiner shows nothing. The inside_ views hold everything: they are for nobody who
-- may not read the study files.

create or replace view fourfifths.inside_cell as
select study, week, day, work, sum(parts)::bigint as parts
from fourfifths.study_row
group by study, week, day, work;

-- Every figure of a pool from one pass over its cells.
create or replace view fourfifths.inside_figure as
select study, week, part, case when part <> 'group' then day end as day, case when part <> 'day' then work end as work,
       sum(parts)::bigint as parts
from fourfifths.inside_cell cross join (values ('cell'), ('day'), ('group')) as list (part)
group by study, week, part, 4, 5;

-- Figures, the list of what is shown, and a row for the rest of each part, put together by grouping: a join would have
-- the figures computed again for each row. A part's figures sum to the whole.
create or replace view fourfifths.inside_pool as
select study, week, part, day, work, rest, bool_or(shown) as shown, max(members) as members,
       sum(parts)::bigint as parts, sum(sum(parts)) over (partition by study, week, part) as whole
from (
    select study, week, part, day, work, false as rest, null::boolean as shown, null::integer as members, parts
    from fourfifths.inside_figure
    union all
    select study, week, part, day, work, false, shown, members, 0 from fourfifths.pool_figure
    union all
    select study, week, part, null, null, true, true, members, 0 from fourfifths.pool_figure
) as listed
group by study, week, part, day, work, rest;

-- Largest remainder in whole ten-thousandths: first what each has for certain, then one more for the largest
-- remainders, ties to the earlier. What is not shown is one amount of each part, and comes last. Only while the rows
-- are those of the pool that was combined, each worker's week being 10,000 parts.
create or replace view fourfifths.pool_share with (security_barrier) as
with amount as (
    select study, week, part, day, work, rest, shown, whole,
           case when rest then whole - sum(parts) filter (where shown) over (partition by study, week, part)
                when shown then parts else 0 end as parts
    from fourfifths.inside_pool
    where whole = members * 10000::bigint
), certain as (
    select *, div(parts * 10000, whole) as least, parts * 10000 % whole as remainder
    from amount
), placed as (
    select *,
           row_number() over (partition by study, week, part order by remainder desc, rest, day, work) as place,
           10000 - sum(least) over (partition by study, week, part) as more
    from certain
)
select study, week, part, day, case when rest then 'not-shown' else work::text end as work,
       case when shown then ((least + case when place <= more then 1 else 0 end) / 100)::numeric(5, 2) end as share
from placed;
