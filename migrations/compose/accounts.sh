#!/usr/bin/env bash
# Makes the two accounts of one database when its data folder is new: the migrator, who may change tables and give
# rights, and the application, which has no right until the migrations give it some.
# The image's entry point sources this file and provides docker_process_sql.

quoted() {
    local text="${1//\\/\\\\}"
    printf "'%s'" "${text//\'/\\\'}"
}

docker_process_sql --database=mysql <<SQL
CREATE DATABASE IF NOT EXISTS ${MAMORI_DATABASE} CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
CREATE USER 'migrator'@'%' IDENTIFIED BY $(quoted "$MIGRATOR_PASSWORD") REQUIRE SSL;
GRANT ALL ON ${MAMORI_DATABASE}.* TO 'migrator'@'%' WITH GRANT OPTION;
CREATE USER 'application'@'%' IDENTIFIED BY $(quoted "$APPLICATION_PASSWORD") REQUIRE SSL;
SQL
