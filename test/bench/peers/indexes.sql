-- The product finds codes in the byte order of its collation. PostGraphile cannot ask so: these are the indexes that its users
-- would add.
create index if not exists bench_city on division (city_id, level, code);
create index if not exists bench_district on division (district_id, level, code);
create index if not exists bench_level on division (level, code) where level < 4;
create index if not exists bench_node on rollup_cube (node, tree);
analyze division, rollup_cube;
