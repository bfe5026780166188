/** What the dump asks the catalogue, in the order in which it is printed. Each statement answers rows of `text`. */
export const sections = [
  {
    title: 'Roles',
    sql: `select concat_ws(' ', 'role', rolname, case when rolcanlogin then 'login' else 'nologin' end,
        case when rolsuper then 'SUPERUSER' end, case when rolbypassrls then 'BYPASSRLS' end) as text
      from pg_roles where rolname in ('app', 'auditor', 'backup', 'gatekeeper', 'worker') order by rolname`,
  },
  {
    title: 'Extensions and collations',
    sql: `select 'extension ' || extname as text from pg_extension where extname <> 'plpgsql'
      union all
      select format('collation %s (%s, %s)', c.collname, c.collprovider,
          coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale'))
        from pg_collation c where collnamespace = 'public'::regnamespace
      order by text`,
  },
  {
    title: 'Functions',
    sql: `select trim(trailing E'\\n' from pg_get_functiondef(p.oid))
        || case when prosecdef then format(E'\\n-- owned by %s', pg_get_userbyid(proowner)) else '' end as text
      from pg_proc p where pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      order by proname, pg_get_function_identity_arguments(p.oid)`,
  },
  {
    title: 'Tables',
    sql: `select concat_ws(E'\\n', format('table %I (', c.relname), columns, constraints, ')' ||
          case when relforcerowsecurity and relrowsecurity then ' force row level security' else '' end) as text
      from pg_class c,
        lateral (
          select string_agg(concat_ws(' ', '  ' || quote_ident(attname), format_type(atttypid, atttypmod),
              case when attcollation <> typcollation then 'collate ' || attcollation::regcollation end,
              case when attnotnull then 'not null' end,
              case when attidentity <> '' then 'identity' end,
              case when attgenerated <> '' then 'generated' when adbin is not null then 'default' end,
              pg_get_expr(adbin, adrelid)), E'\\n' order by attnum) as columns
            from pg_attribute join pg_type t on t.oid = atttypid
            left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where attrelid = c.oid and attnum > 0 and not attisdropped
        ) of_columns,
        lateral (
          select string_agg(format('  constraint %I %s', conname, pg_get_constraintdef(con.oid)), E'\\n'
              order by contype, conname) as constraints
            -- Since PostgreSQL 18 "not null" is a constraint too; it stands with its column.
            from pg_constraint con where conrelid = c.oid and contype <> 'n'
        ) of_constraints
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  },
  {
    title: 'Indexes',
    sql: `select pg_get_indexdef(indexrelid) as text from pg_index join pg_class c on c.oid = indexrelid
      where relnamespace = 'public'::regnamespace
        and not exists (select from pg_constraint where conindid = indexrelid)
      order by indrelid::regclass::text, relname`,
  },
  {
    title: 'Triggers',
    sql: `select pg_get_triggerdef(oid) || case tgenabled when 'A' then ' -- always' else '' end as text
      from pg_trigger where not tgisinternal order by tgrelid::regclass::text, tgname`,
  },
  {
    title: 'Policies',
    sql: `select concat_ws(E'\\n', format('policy %I on %I for %s to %s', policyname, tablename, lower(cmd),
          array_to_string(roles, ', ')), '  using ' || qual, '  with check ' || with_check) as text
      from pg_policies where schemaname = 'public' order by tablename, policyname`,
  },
  {
    title: 'Grants to others than the owner',
    sql: `with granted as (
        select 'table ' || quote_ident(relname) as on_what, grantee, lower(privilege_type) as what
          from pg_class, aclexplode(relacl)
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and grantee <> relowner
        union all
        select 'table ' || quote_ident(relname), grantee,
            lower(privilege_type) || ' (' || string_agg(attname, ', ' order by attname) || ')'
          from pg_class join pg_attribute on attrelid = pg_class.oid, aclexplode(attacl)
          where relnamespace = 'public'::regnamespace and grantee <> relowner
          group by relname, grantee, privilege_type
        union all
        select format('function %s', p.oid::regprocedure), grantee, lower(privilege_type)
          from pg_proc p, aclexplode(proacl)
          where pronamespace = 'public'::regnamespace and grantee <> proowner
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        union all
        select 'schema public', grantee, lower(privilege_type)
          from pg_namespace, aclexplode(nspacl) where nspname = 'public' and grantee <> nspowner
      )
      select format('grant %s on %s to %s', string_agg(what, ', ' order by what), on_what,
          case grantee when 0 then 'public' else pg_get_userbyid(grantee) end) as text
        from granted
        where grantee = 0 or pg_get_userbyid(grantee) in ('app', 'auditor', 'backup', 'gatekeeper', 'worker')
        group by on_what, grantee order by on_what, text`,
  },
];
