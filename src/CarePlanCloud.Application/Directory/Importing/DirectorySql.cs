namespace CarePlanCloud.Application.Directory.Importing;

/// <summary>The statements of an import. First everything is planned as rows of <c>plan</c>, then counted, then written.</summary>
internal static class DirectorySql
{
    public const string Listed =
        """
        create temp table listed (
            office_number text primary key, name text, kana text, search_key text, corporation_name text, prefecture text, municipality text,
            address text, phone text, fax text, service_kinds text[], uses boolean) on commit drop
        """;

    public const string CopyListed =
        """
        copy listed (office_number, name, kana, search_key, corporation_name, prefecture, municipality, address, phone, fax, service_kinds, uses)
        from stdin (format binary)
        """;

    // A whole list takes kinds away: those it speaks of, from offices of its prefectures; whoever has none left has ended. A list that is
    // older than what is known changes nothing.
    public const string Plan =
        """
        create temp table plan on commit drop as
        with covered_kind as (select distinct unnest(service_kinds) as kind from listed),
        covered_place as (select distinct prefecture from listed),
        wanted as (
            select coalesce(l.office_number, d.office_number) as office_number, l.office_number is not null as is_listed, d.office_number is not null as is_known,
                coalesce(l.name, d.name) as name, coalesce(l.kana, d.kana, '') as kana,
                case when l.office_number is null or (d.name = l.name and (l.kana is null or l.corporation_name is null)) then d.search_key
                    else l.search_key end as search_key,
                coalesce(l.corporation_name, d.corporation_name, '') as corporation_name, coalesce(l.prefecture, d.prefecture) as prefecture,
                coalesce(l.municipality, d.municipality, '') as municipality, coalesce(l.address, d.address, '') as address,
                coalesce(l.phone, d.phone, '') as phone, coalesce(l.fax, d.fax, '') as fax,
                coalesce(l.uses, d.uses_national_system, false) as uses_national_system,
                array(select distinct kind from (
                    select unnest(l.service_kinds) as kind
                    union all
                    select kept from unnest(d.service_kinds) as kept
                    where d.ended_on is null and not (@is_whole and kept in (select kind from covered_kind))) kinds order by kind) as service_kinds,
                d.as_of, d.ended_on as was_ended_on, d.name as was_name, d.service_kinds as was_kinds,
                (d.name, d.kana, d.corporation_name, d.prefecture, d.municipality, d.address, d.phone, d.fax, d.uses_national_system)::text as was
            from listed l full join partners.directory_office d using (office_number)
            where l.office_number is not null or (@is_whole and d.ended_on is null and d.prefecture in (select prefecture from covered_place)
                and d.service_kinds && (select array_agg(kind) from covered_kind)))
        select *, case
            when not is_known then 'added'
            when as_of > @as_of then 'older'
            when service_kinds = '{}' then 'ended'
            when was_ended_on is not null or service_kinds <> was_kinds
                or was <> (name, kana, corporation_name, prefecture, municipality, address, phone, fax, uses_national_system)::text then 'changed'
            else 'same' end as act
        from wanted
        """;

    public const string Write =
        """
        insert into partners.directory_office as d (office_number, name, kana, search_key, corporation_name, prefecture, municipality, address, phone, fax,
            service_kinds, uses_national_system, as_of, ended_on)
        select office_number, name, kana, search_key, corporation_name, prefecture, municipality, address, phone, fax,
            case act when 'ended' then was_kinds else service_kinds end, uses_national_system, @as_of, case act when 'ended' then @as_of end
        from plan where act <> 'older' and (act <> 'same' or as_of <> @as_of)
        on conflict (office_number) do update set
            name = excluded.name, kana = excluded.kana, search_key = excluded.search_key, corporation_name = excluded.corporation_name,
            prefecture = excluded.prefecture, municipality = excluded.municipality, address = excluded.address, phone = excluded.phone, fax = excluded.fax,
            service_kinds = excluded.service_kinds, uses_national_system = excluded.uses_national_system, as_of = excluded.as_of, ended_on = excluded.ended_on
        """;

    // With a whole list of uses, whoever it does not name does not use the system.
    public const string PlanUsage =
        """
        create temp table plan on commit drop as
        select coalesce(l.office_number, d.office_number) as office_number, coalesce(d.name, '') as name, d.name as was_name, coalesce(l.uses, false) as uses_national_system,
            case when d.office_number is null then 'unknown' when coalesce(l.uses, false) <> d.uses_national_system then 'changed' else 'same' end as act,
            d.as_of, d.service_kinds, d.service_kinds as was_kinds
        from listed l full join partners.directory_office d using (office_number)
        where l.office_number is not null or (@is_whole and d.ended_on is null and d.uses_national_system)
        """;

    public const string WriteUsage =
        """
        update partners.directory_office d set uses_national_system = plan.uses_national_system
        from plan where plan.act = 'changed' and plan.office_number = d.office_number and @as_of is not null and @is_whole is not null
        """;

    public const string Examples =
        """
        select case act when 'added' then '新しい　' when 'changed' then '変わる　' when 'ended' then '終わる　' else '台帳にない　' end || office_number || '　' || coalesce(was_name, name)
            || case when act = 'changed' and was_name <> name then ' → ' || name else '' end
            || case when act = 'changed' and was_kinds <> service_kinds then '　種類 ' || array_to_string(was_kinds, '・') || ' → ' || array_to_string(service_kinds, '・') else '' end
        from (select *, row_number() over (partition by act order by office_number) as place from plan where act in ('added', 'changed', 'ended', 'unknown')) few
        where place <= 5 order by act, office_number
        """;
}
