-- Files of country packs, kept once however many versions contain them. Content is deflated.
create table reference.pack_file (
    hash    char(64) primary key,
    content bytea not null
);
alter table reference.pack_file alter column content set storage external;

-- Every version that was ever loaded without a fault. The manifest maps each path to the hash of its file.
create table reference.pack_version (
    pack      text not null,
    version   char(64) not null,
    manifest  jsonb not null,
    loaded_at timestamptz not null,
    loaded_by text not null,
    primary key (pack, version)
);

-- Which version was brought into force, when, and by whom. Rows are only added: the last one of a pack is the law now.
create table reference.pack_in_force (
    entry   bigint generated always as identity primary key,
    pack    text not null,
    version char(64) not null,
    origin  text not null check (origin in ('SHIPPED', 'ADMINISTRATION')),
    since   timestamptz not null,
    set_by  text not null,
    foreign key (pack, version) references reference.pack_version (pack, version)
);
create index pack_in_force_of_pack on reference.pack_in_force (pack, entry desc);
