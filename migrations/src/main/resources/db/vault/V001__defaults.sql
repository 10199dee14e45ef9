-- Every text column is compared byte by byte and without padding ('a' and 'a ' differ) unless it says otherwise.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
