// The least that a Qt program needs for a window: what a first window is measured beside.

#include <QApplication>
#include <QWidget>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QWidget window;
    window.setWindowTitle(QStringLiteral("Bare window"));
    window.resize(640, 400);
    window.show();
    return QApplication::exec();
}
