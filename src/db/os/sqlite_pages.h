/* Pages of the main database, some at a time, as sqlite3_serialize() gives them all at once. It must not be called
** without a statement of the connection being stepped, which keeps the pages readable. */
#ifndef HK_SQLITE_PAGES_H
#define HK_SQLITE_PAGES_H

#include "sqlite3.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Copies `count` pages from page `first` (counted from 1) on. Returns SQLite's code. */
int hk_copy_pages(sqlite3* db, unsigned first, unsigned count, unsigned char* out);

#ifdef __cplusplus
}
#endif

#endif
