#!/bin/sh
# Adds a migration to all three databases: src/TrustClaims.Persistence/add-migration.sh AddReturnLabels
set -eu
name=${1:?"usage: $0 NAME"}
cd "$(dirname "$0")"
dotnet tool restore >/dev/null
dotnet build --nologo --verbosity quiet
for database in Sqlite PostgreSql SqlServer; do
    dotnet ef migrations add "$name" --no-build --context "${database}ClaimsDb" --output-dir "$database/Migrations"
done
# EF begins its files with a byte order mark; nothing else here does.
sed -i '1s/^\xEF\xBB\xBF//' ./*/Migrations/*.cs
