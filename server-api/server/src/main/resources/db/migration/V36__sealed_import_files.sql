-- Files of imports are sealed from now on, as they may hold passwords; those that lie here in clear are sent once more.

delete from import_file;
