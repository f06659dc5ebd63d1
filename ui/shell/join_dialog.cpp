#include "ui/shell/join_dialog.h"

#include "ui/format/format.h"
#include "ui/parts/labels.h"

#include <QFormLayout>
#include <QHBoxLayout>

namespace tally::shell {

JoinDialog::JoinDialog(const ConsortiumCard& card, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("joinDialog"));
    setWindowTitle(tr("Join a consortium"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    QLabel* title = parts::makeLabel("title", this, look::Type::Title);
    title->setText(QString::fromStdString(card.name));
    column->addWidget(title);
    QLabel* about = parts::makeText("", this);
    about->setText(
        tr("This wallet will keep its keys and its picture of this ledger, and only of this one. Compare "
           "what follows with what the registrar told you on another way."));
    column->addWidget(about);
    auto* facts = new QFormLayout;
    const auto add = [&](const QString& name, const QString& value) {
        QLabel* key = parts::makeLabel("muted", this);
        key->setText(name);
        QLabel* text = parts::makeText("", this);
        text->setText(value);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        facts->addRow(key, text);
    };
    add(tr("Chain"), format::count(card.chainId));
    add(tr("First block"), QString::fromStdString(toHex0x(card.genesis.view())));
    add(tr("Time zone"), QStringLiteral("UTC%1%2:%3")
                             .arg(card.zoneOffset < 0 ? QChar(0x2212) : QLatin1Char('+'))
                             .arg(std::abs(card.zoneOffset) / 3600, 2, 10, QLatin1Char('0'))
                             .arg(std::abs(card.zoneOffset) / 60 % 60, 2, 10, QLatin1Char('0')));
    add(tr("Usual currency"), format::currencyCode(card.currency));
    QStringList nodes;
    for (const ConsortiumCard::Node& node : card.nodes) {
        nodes.append(QString::fromStdString(node.name + "  " + node.url));
    }
    add(tr("Nodes"), nodes.join(QLatin1Char('\n')));
    for (const auto& [name, address] : card.contracts) {
        add(tr("Contract %1").arg(QString::fromStdString(name)), QString::fromStdString(toHex0x(address.view())));
    }
    add(tr("Certificates"), card.hasAuthorities ? tr("the consortium's own") : tr("this system's"));
    column->addLayout(facts);
    auto* foot = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("joinCancel"));
    auto* accept = new QPushButton(tr("Join"), this);
    accept->setObjectName(QStringLiteral("joinAccept"));
    accept->setProperty("kind", QStringLiteral("primary"));
    accept->setAutoDefault(false);
    cancel->setDefault(true);
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(accept);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    cancel->setFocus();
    setMinimumWidth(620);
}

}  // namespace tally::shell
