/* SQLite without what no statement of ours uses, which is a tenth of the page's first visit, and with reading pages, which
** its interface gives only all at once. It must not change what is left. The amalgamation's parser was made with every
** part: it still calls some of those left out, and what it calls is here; such a statement fails with a sentence. The
** options themselves stand in CMakeLists.txt. */
#include "sqlite3.c"

#include "sqlite_pages.h"

int hk_copy_pages(sqlite3* db, unsigned first, unsigned count, unsigned char* out) {
    Btree* tree = db->aDb[0].pBt;
    const int page_size = sqlite3BtreeGetPageSize(tree);
    int code = SQLITE_OK;
    for (unsigned i = 0; i < count && code == SQLITE_OK; ++i) {
        DbPage* page = 0;
        code = sqlite3PagerGet(sqlite3BtreePager(tree), first + i, &page, 0);
        if (code == SQLITE_OK) memcpy(out + (sqlite3_int64)i * page_size, sqlite3PagerGetData(page), page_size);
        sqlite3PagerUnref(page);
    }
    return code;
}

static void left_out(Parse* parse) { sqlite3ErrorMsg(parse, "this part of SQLite is left out"); }

static void left_out_of_table(Parse* parse, SrcList* table) {
    left_out(parse);
    sqlite3SrcListDelete(parse->db, table);
}

#ifdef SQLITE_OMIT_ALTERTABLE
void sqlite3AlterAddConstraint(Parse* parse, SrcList* table, Token* first, Token* name, const char* text, int length,
                               Expr* check) {
    left_out_of_table(parse, table);
    sqlite3ExprDelete(parse->db, check);
}
void sqlite3AlterBeginAddColumn(Parse* parse, SrcList* table) { left_out_of_table(parse, table); }
void sqlite3AlterDropColumn(Parse* parse, SrcList* table, const Token* name) { left_out_of_table(parse, table); }
void sqlite3AlterDropConstraint(Parse* parse, SrcList* table, Token* a, Token* b) { left_out_of_table(parse, table); }
void sqlite3AlterFinishAddColumn(Parse* parse, Token* definition) { left_out(parse); }
void sqlite3AlterRenameColumn(Parse* parse, SrcList* table, Token* a, Token* b) { left_out_of_table(parse, table); }
void sqlite3AlterRenameTable(Parse* parse, SrcList* table, Token* name) { left_out_of_table(parse, table); }
void sqlite3AlterSetNotNull(Parse* parse, SrcList* table, Token* a, Token* b) { left_out_of_table(parse, table); }
#endif
#ifdef SQLITE_OMIT_ANALYZE
void sqlite3Analyze(Parse* parse, Token* a, Token* b) { left_out(parse); }
#endif
#ifdef SQLITE_OMIT_REINDEX
void sqlite3Reindex(Parse* parse, Token* a, Token* b) { left_out(parse); }
#endif
#ifdef SQLITE_OMIT_VACUUM
void sqlite3Vacuum(Parse* parse, Token* name, Expr* into) {
    left_out(parse);
    sqlite3ExprDelete(parse->db, into);
}
/* Left out by mistake together with VACUUM, though sqlite3_file_control() can ask for it too. */
void sqlite3PagerClearCache(Pager* pager) {
    if (pager->tempFile == 0) pager_reset(pager);
}
#endif
#ifdef SQLITE_OMIT_VIEW
void sqlite3CreateView(Parse* parse, Token* begin, Token* a, Token* b, ExprList* columns, Select* select, int is_temp,
                       int is_quiet) {
    left_out(parse);
    sqlite3ExprListDelete(parse->db, columns);
    sqlite3SelectDelete(parse->db, select);
}
#endif
#ifdef SQLITE_OMIT_VIRTUALTABLE
void sqlite3VtabArgExtend(Parse* parse, Token* word) {}
void sqlite3VtabArgInit(Parse* parse) {}
void sqlite3VtabBeginParse(Parse* parse, Token* a, Token* b, Token* module, int is_quiet) { left_out(parse); }
void sqlite3VtabFinishParse(Parse* parse, Token* end) { left_out(parse); }
#endif
