"""Each lint finds what is planted, and is quiet about what is right."""

import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import fallible  # noqa: E402
import layers  # noqa: E402
import prose  # noqa: E402
import tree  # noqa: E402
from source import Source  # noqa: E402


def messages(check, path, text):
    return [finding.message for finding in check([Source(path, text)])]


class Layers(unittest.TestCase):
    def finds(self, path, line):
        return messages(layers.check, path, line + "\n")

    def test_an_arrow_that_goes_up_is_found(self):
        self.assertTrue(self.finds("models/base/a.cpp", '#include "models/crypto/keccak.h"'))
        self.assertTrue(self.finds("models/session/a.h", '#include "ledger_client/rpc/node.h"'))
        self.assertTrue(self.finds("app/a.cpp", '#include "tests/support/fake.h"'))

    def test_ui_and_ledger_client_never_meet(self):
        self.assertTrue(self.finds("ui/pages/a.cpp", '#include "ledger_client/consortium/adapter.h"'))
        self.assertTrue(self.finds("ledger_client/rpc/a.cpp", '#include "ui/words/sentences.h"'))

    def test_an_arrow_that_goes_down_is_right(self):
        self.assertFalse(self.finds("models/wallet/a.cpp", '#include "models/crypto/secret.h"'))
        self.assertFalse(self.finds("app/a.cpp", '#include "ledger_client/consortium/adapter.h"'))
        self.assertFalse(self.finds("models/session/a.cpp", '#include "a.moc"'))

    def test_an_include_names_its_layer(self):
        self.assertTrue(self.finds("models/base/a.cpp", '#include "bytes.h"'))

    def test_folders_without_qt_stay_so(self):
        self.assertTrue(self.finds("models/domain/a.h", "#include <QString>"))
        self.assertTrue(self.finds("ledger_client/eth/a.h", "#include <QtCore/QString>"))
        self.assertFalse(self.finds("models/session/a.h", "#include <QString>"))

    def test_sockets_and_widgets_stay_where_they_belong(self):
        self.assertTrue(self.finds("models/session/a.h", "#include <QNetworkReply>"))
        self.assertTrue(self.finds("ledger_client/rpc/a.h", "#include <QWidget>"))
        self.assertTrue(self.finds("models/wallet/a.h", "#include <QSqlDatabase>"))

    def test_what_a_comment_says_is_no_include(self):
        self.assertFalse(self.finds("models/base/a.cpp", '// #include "ui/words/a.h"'))


class Fallible(unittest.TestCase):
    def finds(self, text, path="models/base/a.h"):
        return messages(fallible.check, path, text)

    def test_unmarked_functions_are_found(self):
        self.assertTrue(self.finds("Result<Bytes> readFile(const Path& path);"))
        self.assertTrue(self.finds("class A {\npublic:\n    virtual QFuture<Result<Page<Root>>> roots() = 0;\n};"))
        self.assertTrue(self.finds("std::optional<Address> parseAddress(std::string_view text);"))
        self.assertTrue(self.finds("template <typename T>\nResult<T> decode(Span s) { return s; }"))

    def test_marked_functions_are_right(self):
        self.assertFalse(self.finds("[[nodiscard]] Result<Bytes> readFile(const Path& path);"))
        self.assertFalse(self.finds("template <typename T>\n[[nodiscard]] static inline Result<T> decode(Span s);"))
        self.assertFalse(self.finds("public:\n    [[nodiscard]] virtual QFuture<Result<Root>> root(RootId id) = 0;"))

    def test_what_is_no_function_is_left_alone(self):
        self.assertFalse(self.finds("using Answer = Result<Bytes>;"))
        self.assertFalse(self.finds("std::function<Result<Bytes>(int)> m_read;"))
        self.assertFalse(self.finds("std::optional<Address> offeree() const;"))
        self.assertFalse(self.finds("struct A { Result<Bytes> m_last = fail(kNothing); };"))
        self.assertFalse(self.finds("// Result<Bytes> readFile();"))

    def test_a_source_file_marks_what_no_header_declares(self):
        self.assertTrue(self.finds("namespace {\nResult<int> digit(char c) { return 1; }\n}\n", "models/base/a.cpp"))
        self.assertFalse(self.finds("namespace tally {\nResult<int> digit(char c) { return 1; }\n}\n", "models/base/a.cpp"))
        self.assertFalse(self.finds("namespace {\nvoid f() {\n    Result<int> a(1);\n}\n}\n", "models/base/a.cpp"))


class Prose(unittest.TestCase):
    def finds(self, text, path="models/base/a.cpp"):
        return messages(prose.check, path, text)

    def test_planted_prose_is_found(self):
        self.assertTrue(self.finds("// TO" "DO: later\n"))
        self.assertTrue(self.finds("// ---------- helpers ----------\n"))
        self.assertTrue(self.finds('auto path = "/ho' 'me/anna/tally";\n'))
        self.assertTrue(self.finds("int a; \n"))
        self.assertTrue(self.finds("int a;"))

    def test_ordinary_text_is_right(self):
        self.assertFalse(self.finds("// -1 means none\nint a = 1;\n"))
        self.assertFalse(self.finds("x = a ------b;\n"))

    def test_globbed_sources_are_found(self):
        self.assertTrue(self.finds("file(GLOB all *.cpp)\n", "models/base/CMakeLists.txt"))


class Tree(unittest.TestCase):
    def finds(self, *paths):
        return [finding.path for finding in tree.check(paths)]

    def test_strangers_at_the_top_are_found(self):
        self.assertEqual(self.finds("scripts/a", "notes.txt"), ["scripts/a", "notes.txt", "scripts/README.md"])
        self.assertEqual(self.finds("run", ".ci/run", "README.md"), [])

    def test_a_folder_without_a_readme_is_found(self):
        self.assertEqual(self.finds("app/main.cpp"), ["app/README.md"])
        self.assertEqual(self.finds("app/main.cpp", "app/README.md"), [])
        self.assertEqual(self.finds("tests/README.md", "tests/base/test_bytes.cpp"), [])


if __name__ == "__main__":
    unittest.main()
