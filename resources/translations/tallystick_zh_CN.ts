<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>IntentFacts</name>
    <message>
        <source>Unified Social Credit Code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>参与机构</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Maker and checker</source>
        <translation>经办复核</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation>加密公钥</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>No holidays</source>
        <translation>非节假日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>First creditor</source>
        <translation>初始债权人</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Settlement bank</source>
        <translation>清算银行</translation>
    </message>
    <message>
        <source>To be accepted by</source>
        <translation>签收期限</translation>
    </message>
    <message>
        <source>From credential</source>
        <translation>所用电子凭证</translation>
    </message>
    <message>
        <source>To</source>
        <translation>受让方</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>电子凭证</translation>
    </message>
    <message>
        <source>Debtor</source>
        <translation>债务人</translation>
    </message>
    <message>
        <source>Bank asked</source>
        <translation>询价资金方</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Recourse</source>
        <translation>追索权</translation>
    </message>
    <message>
        <source>with recourse</source>
        <translation>有追索权</translation>
    </message>
    <message>
        <source>without recourse</source>
        <translation>无追索权</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>资金方</translation>
    </message>
    <message>
        <source>Payment reference</source>
        <translation>付款编号</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>References</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>cannot be read with this wallet&apos;s keys</source>
        <translation>无法用本钱包的密钥读取</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>入账日</translation>
    </message>
    <message>
        <source>Cleared so far</source>
        <translation>累计清分</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>It may</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>开立人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>源凭证</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>融资申请</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>not in this wallet (%1)</source>
        <translation>不在本钱包中（%1）</translation>
    </message>
    <message>
        <source>of it</source>
        <translation>其中占用</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Annual rate</source>
        <translation>年利率</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>计息期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>The applicant gets</source>
        <translation>申请人实收</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Admit a member</source>
        <translation>准入参与机构</translation>
    </message>
    <message>
        <source>Change a member&apos;s roles</source>
        <translation>变更参与机构角色</translation>
    </message>
    <message>
        <source>Suspend a member</source>
        <translation>暂停参与机构</translation>
    </message>
    <message>
        <source>Reinstate a member</source>
        <translation>恢复参与机构</translation>
    </message>
    <message>
        <source>Change maker and checker</source>
        <translation>变更经办复核设置</translation>
    </message>
    <message>
        <source>Change the member&apos;s profile</source>
        <translation>变更参与机构资料</translation>
    </message>
    <message>
        <source>Add an operator</source>
        <translation>新增操作员</translation>
    </message>
    <message>
        <source>Revoke an operator</source>
        <translation>撤销操作员</translation>
    </message>
    <message>
        <source>Object to a new operator</source>
        <translation>对新操作员提出异议</translation>
    </message>
    <message>
        <source>Propose a new operator</source>
        <translation>提议新操作员</translation>
    </message>
    <message>
        <source>Enact a proposed operator</source>
        <translation>启用提议的操作员</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>变更规则</translation>
    </message>
    <message>
        <source>Change the holidays</source>
        <translation>变更节假日</translation>
    </message>
    <message>
        <source>Set an issuing line</source>
        <translation>设置开立额度</translation>
    </message>
    <message>
        <source>Set a credit line</source>
        <translation>设置授信额度</translation>
    </message>
    <message>
        <source>Free a credit line</source>
        <translation>释放授信额度</translation>
    </message>
    <message>
        <source>Issue credentials</source>
        <translation>开立电子凭证</translation>
    </message>
    <message>
        <source>Cancel a root</source>
        <translation>撤销源凭证</translation>
    </message>
    <message>
        <source>Record that a root is overdue</source>
        <translation>登记源凭证逾期</translation>
    </message>
    <message>
        <source>Record a clearing</source>
        <translation>登记清分</translation>
    </message>
    <message>
        <source>Accept credentials</source>
        <translation>签收电子凭证</translation>
    </message>
    <message>
        <source>Decline credentials</source>
        <translation>拒签电子凭证</translation>
    </message>
    <message>
        <source>Withdraw offers</source>
        <translation>撤回转让</translation>
    </message>
    <message>
        <source>Release expired offers</source>
        <translation>释放已过期的转让</translation>
    </message>
    <message>
        <source>Pay suppliers</source>
        <translation>支付供应商</translation>
    </message>
    <message>
        <source>Free evidence</source>
        <translation>释放贸易背景材料</translation>
    </message>
    <message>
        <source>Ask for financing</source>
        <translation>申请融资</translation>
    </message>
    <message>
        <source>Withdraw a financing request</source>
        <translation>撤回融资申请</translation>
    </message>
    <message>
        <source>Refuse a financing request</source>
        <translation>拒绝融资申请</translation>
    </message>
    <message>
        <source>Disburse</source>
        <translation>放款</translation>
    </message>
    <message>
        <source>Release expired requests</source>
        <translation>释放已过期的融资申请</translation>
    </message>
    <message>
        <source>Submit a quote</source>
        <translation>提交报价</translation>
    </message>
    <message>
        <source>Accept a quote</source>
        <translation>接受报价</translation>
    </message>
    <message>
        <source>Confirm that funds came</source>
        <translation>确认融资到账</translation>
    </message>
    <message>
        <source>Dispute that funds came</source>
        <translation>对融资到账提出异议</translation>
    </message>
    <message>
        <source>Instruct payment</source>
        <translation>付款指令</translation>
    </message>
    <message>
        <source>Confirm a receipt</source>
        <translation>确认清分到账</translation>
    </message>
    <message>
        <source>Dispute a receipt</source>
        <translation>对清分到账提出异议</translation>
    </message>
    <message>
        <source>Freeze by order</source>
        <translation>依令冻结</translation>
    </message>
    <message>
        <source>Free what was frozen</source>
        <translation>解除冻结</translation>
    </message>
    <message>
        <source>Prepare for the checker</source>
        <translation>提交复核</translation>
    </message>
    <message>
        <source>Take back what was prepared</source>
        <translation>撤回待复核指令</translation>
    </message>
</context>
<context>
    <name>event</name>
    <message>
        <source>Member admitted</source>
        <translation>参与机构已准入</translation>
    </message>
    <message>
        <source>Roles changed</source>
        <translation>角色已变更</translation>
    </message>
    <message>
        <source>Profile changed</source>
        <translation>资料已变更</translation>
    </message>
    <message>
        <source>Member suspended</source>
        <translation>参与机构已暂停</translation>
    </message>
    <message>
        <source>Member reinstated</source>
        <translation>参与机构已恢复</translation>
    </message>
    <message>
        <source>Maker and checker changed</source>
        <translation>经办复核设置已变更</translation>
    </message>
    <message>
        <source>Operator added</source>
        <translation>操作员已新增</translation>
    </message>
    <message>
        <source>Operator revoked</source>
        <translation>操作员已撤销</translation>
    </message>
    <message>
        <source>Operator proposed</source>
        <translation>操作员已提议</translation>
    </message>
    <message>
        <source>Objected to an operator</source>
        <translation>已对操作员提出异议</translation>
    </message>
    <message>
        <source>Prepared for the checker</source>
        <translation>已提交复核</translation>
    </message>
    <message>
        <source>Taken back before the checker</source>
        <translation>复核前已撤回</translation>
    </message>
    <message>
        <source>Confirmed by the checker</source>
        <translation>复核已确认</translation>
    </message>
    <message>
        <source>Time zone set</source>
        <translation>时区已设置</translation>
    </message>
    <message>
        <source>Rule changed</source>
        <translation>规则已变更</translation>
    </message>
    <message>
        <source>Holidays changed</source>
        <translation>节假日已变更</translation>
    </message>
    <message>
        <source>Issuing line set</source>
        <translation>开立额度已设置</translation>
    </message>
    <message>
        <source>Credit line set</source>
        <translation>授信额度已设置</translation>
    </message>
    <message>
        <source>Credit line freed</source>
        <translation>授信额度已释放</translation>
    </message>
    <message>
        <source>Evidence used</source>
        <translation>贸易背景材料已使用</translation>
    </message>
    <message>
        <source>Evidence freed</source>
        <translation>贸易背景材料已释放</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已开立</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Annulled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Recorded as overdue</source>
        <translation>已登记逾期</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>转让（待签收）</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒签</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已释放</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>未作变动</translation>
    </message>
    <message>
        <source>Reserved for financing</source>
        <translation>因融资已占用</translation>
    </message>
    <message>
        <source>Financing closed</source>
        <translation>融资已结束</translation>
    </message>
    <message>
        <source>Passed to the bank</source>
        <translation>已转至资金方</translation>
    </message>
    <message>
        <source>Financing requested</source>
        <translation>已申请融资</translation>
    </message>
    <message>
        <source>Request withdrawn</source>
        <translation>融资申请已撤回</translation>
    </message>
    <message>
        <source>Quote submitted</source>
        <translation>报价已提交</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>融资申请已拒绝</translation>
    </message>
    <message>
        <source>Quote accepted</source>
        <translation>报价已接受</translation>
    </message>
    <message>
        <source>Disbursed</source>
        <translation>已放款</translation>
    </message>
    <message>
        <source>Funds confirmed</source>
        <translation>融资到账已确认</translation>
    </message>
    <message>
        <source>Funds disputed</source>
        <translation>融资到账有异议</translation>
    </message>
    <message>
        <source>Request released</source>
        <translation>融资申请已释放</translation>
    </message>
    <message>
        <source>Payment instructed</source>
        <translation>已发付款指令</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>已清分</translation>
    </message>
    <message>
        <source>Receipt confirmed</source>
        <translation>清分到账已确认</translation>
    </message>
    <message>
        <source>Receipt disputed</source>
        <translation>清分到账有异议</translation>
    </message>
    <message>
        <source>Frozen by order</source>
        <translation>依令已冻结</translation>
    </message>
    <message>
        <source>Freed by order</source>
        <translation>依令已解除冻结</translation>
    </message>
    <message>
        <source>Part carried over</source>
        <translation>子凭证已迁移</translation>
    </message>
    <message>
        <source>Clearing carried over</source>
        <translation>清分记录已迁移</translation>
    </message>
    <message>
        <source>Root carried over</source>
        <translation>源凭证已迁移</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>The wallet could not be read.</source>
        <translation>无法读取钱包。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>A sheet holds %1 rows, and these are %2: filter them, or export as CSV.</source>
        <translation>一张工作表最多%1行，现有%2行：请先筛选，或导出为CSV。</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export all rows</source>
        <translation>导出全部行</translation>
    </message>
    <message>
        <source>%1 rows would fill too much paper: filter them to at most %2, or export them.</source>
        <translation>共%1行，打印过多：请筛选至%2行以内，或改为导出。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
</context>
<context>
    <name>heads</name>
    <message>
        <source>Credential</source>
        <translation>电子凭证</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>开立人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用金额</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>核实程度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>转让方</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>参与机构</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>资金方</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>已占用</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>开立金额</translation>
    </message>
    <message>
        <source>Instructed</source>
        <translation>已指令</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>已清分</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>源凭证</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Share so far</source>
        <translation>累计应得</translation>
    </message>
    <message>
        <source>Holder&apos;s word</source>
        <translation>持有人反馈</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>销售方</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>购买方</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Net proceeds</source>
        <translation>实得金额</translation>
    </message>
    <message>
        <source>All-in a year</source>
        <translation>综合年化成本</translation>
    </message>
    <message>
        <source>Annual rate</source>
        <translation>年利率</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已开立</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>It may</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致情况</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>Day count</source>
        <translation>计息口径</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>More than best</source>
        <translation>比最低多付</translation>
    </message>
    <message>
        <source>Answers in</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>To accept</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已结清</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>转让待签收</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>已转出</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>In financing</source>
        <translation>融资中</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒签</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Annulled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待报价</translation>
    </message>
    <message>
        <source>Quote accepted</source>
        <translation>报价已接受</translation>
    </message>
    <message>
        <source>Disbursed</source>
        <translation>已放款</translation>
    </message>
    <message>
        <source>Funds received</source>
        <translation>已到账</translation>
    </message>
    <message>
        <source>Funds disputed</source>
        <translation>到账有异议</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>In a block</source>
        <translation>已入块</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>已最终确认</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>被替代</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Told by one node</source>
        <translation>单一节点告知</translation>
    </message>
    <message>
        <source>Agreed by nodes</source>
        <translation>多节点一致</translation>
    </message>
    <message>
        <source>Proven by validators</source>
        <translation>验证人已证明</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Lags</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Of another ledger</source>
        <translation>另一账本</translation>
    </message>
</context>
<context>
    <name>tally::pages::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>What was signed here, and what the ledger says of us</source>
        <translation>本机签署的交易，以及账本中与我方有关的记录</translation>
    </message>
    <message>
        <source>On the ledger</source>
        <translation>账本记录</translation>
    </message>
    <message>
        <source>Nothing was signed here yet</source>
        <translation>本机尚未签署交易</translation>
    </message>
    <message>
        <source>Every transaction you sign is kept here with how it stands, to its end.</source>
        <translation>您签署的每笔交易及其进展均保留在此，直至办结。</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>暂无记录</translation>
    </message>
    <message>
        <source>What the ledger says of us.</source>
        <translation>账本中与我方有关的记录。</translation>
    </message>
</context>
<context>
    <name>tally::pages::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>What a maker left for a checker</source>
        <translation>经办提交、待复核的指令</translation>
    </message>
    <message>
        <source>Not a call of this program</source>
        <translation>非本程序的指令</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Another operator confirms what you prepared.</source>
        <translation>您经办的指令须由其他操作员复核。</translation>
    </message>
    <message>
        <source>This program would not make such a call, and does not confirm it.</source>
        <translation>本程序不会生成此类指令，也不予确认。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation>确认：%1</translation>
    </message>
    <message>
        <source>Exactly what %1 prepared is done now, to the letter. What is sealed in it was opened and compared.</source>
        <translation>将原样执行%1经办的指令。其中的密封内容已解密并核对。</translation>
    </message>
    <message>
        <source>Confirming does it: from then on the rules of this order hold.</source>
        <translation>确认即执行，此后适用该指令的规则。</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message>
        <source>What was prepared is taken back. Nothing has moved.</source>
        <translation>待复核指令将撤回，不发生任何变动。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Nothing waits for a checker</source>
        <translation>暂无待复核指令</translation>
    </message>
    <message>
        <source>When your institution acts by maker and checker, what one key prepares waits here for another.</source>
        <translation>参与机构实行经办复核时，一个密钥经办的指令在此等待另一密钥复核。</translation>
    </message>
    <message>
        <source>Review and confirm</source>
        <translation>核对并确认</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Only the key that prepared it, or a checker, takes it back.</source>
        <translation>仅经办该指令的密钥或复核人可以撤回。</translation>
    </message>
</context>
<context>
    <name>tally::pages::CheckList</name>
    <message>
        <source>Blocks</source>
        <translation>阻断</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Free now %1, after this %2.</source>
        <translation>现可用%1，办理后剩余%2。</translation>
    </message>
    <message>
        <source>This request is counted in it already; %1 is left.</source>
        <translation>本申请已计入额度，剩余%1。</translation>
    </message>
    <message>
        <source>Free %1, asked for %2: raise the limit first.</source>
        <translation>可用%1，申请%2：请先提高授信额度。</translation>
    </message>
    <message>
        <source>Our limit ended on %1.</source>
        <translation>我方授信额度已于%1到期。</translation>
    </message>
    <message>
        <source>We have set no limit on this issuer.</source>
        <translation>我方未对该开立人设定授信额度。</translation>
    </message>
    <message>
        <source>Issued by %1; reserved for this request, not frozen, not overdue.</source>
        <translation>由%1开立；已为本申请占用，未冻结，未逾期。</translation>
    </message>
    <message>
        <source>Issued by %1; it went to the bank when it was paid out.</source>
        <translation>由%1开立；放款时已转予资金方。</translation>
    </message>
    <message>
        <source>It is not reserved for this request any more.</source>
        <translation>已不再为本申请占用。</translation>
    </message>
    <message>
        <source>%1 of what it comes from is frozen by order.</source>
        <translation>其来源部分中%1已被依令冻结。</translation>
    </message>
    <message>
        <source>Its day of payment was %1, or payment has begun: nothing of it moves any more.</source>
        <translation>兑付日为%1，或已开始兑付：不可再流转。</translation>
    </message>
    <message>
        <source>It is paid today: after the cut-off nothing of it moves any more.</source>
        <translation>今日兑付：截止时间后不可再流转。</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s), not used elsewhere on this ledger: %1 of %2 in use.</source>
        <translation>
            <numerusform>%n份单据，在本账本上未另行使用：已使用%1，总额%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s); apart from this request %1 of %2 is in use.</source>
        <translation>
            <numerusform>%n份单据；除本申请外已使用%1，总额%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The request names none; behind the issue %n document(s), %1 of %2 in use.</source>
        <translation>
            <numerusform>申请未列明；开立时有%n份单据，已使用%1，总额%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>None is named, neither by the request nor at the issue.</source>
        <translation>申请和开立时均未列明。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to the day of payment</source>
        <translation>
            <numerusform>距兑付日%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; issued within the %n month(s) of the ledger&apos;s policy.</source>
        <translation>
            <numerusform>%1；开立期限未超过账本规定的%n个月。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; issued for longer than the %n month(s) of the ledger&apos;s policy.</source>
        <translation>
            <numerusform>%1；开立期限超过账本规定的%n个月。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the ledger has published no longest term.</source>
        <translation>%1；账本未公布最长期限。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them late</source>
        <translation>
            <numerusform>其中%n笔迟付</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue now</source>
        <translation>
            <numerusform>现有%n笔逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it was due and cleared in 24 months: no record yet.</source>
        <translation>24个月内无到期已兑付的记录。</translation>
    </message>
    <message>
        <source>%1 in 24 months, %2; %3.</source>
        <translation>24个月内%1，%2；%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n cleared</source>
        <translation>
            <numerusform>已兑付%n笔</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is an active member of this ledger.</source>
        <translation>%1是本账本的有效参与机构。</translation>
    </message>
    <message>
        <source>%1 is suspended.</source>
        <translation>%1已被暂停。</translation>
    </message>
    <message>
        <source>This wallet does not know %1 as a member.</source>
        <translation>本钱包中没有参与机构%1。</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>电子凭证</translation>
    </message>
    <message>
        <source>Our limit on the issuer</source>
        <translation>我方对开立人的授信额度</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>开立人</translation>
    </message>
    <message>
        <source>Invoices behind it</source>
        <translation>对应发票</translation>
    </message>
    <message>
        <source>Original documents</source>
        <translation>单据原件</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>How the issuer paid</source>
        <translation>开立人兑付记录</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>Not on the ledger and not seen here: ask the applicant for it.</source>
        <translation>不在账本上，本机也未见：请向申请人索取。</translation>
    </message>
    <message>
        <source>Its fingerprint stands on the ledger.</source>
        <translation>其数据指纹已在账本上。</translation>
    </message>
    <message>
        <source>Typed; nobody here has compared it with the register.</source>
        <translation>已填写；本机未与登记系统核对。</translation>
    </message>
    <message>
        <source>Missing. Needed before you pay out, not before a quote.</source>
        <translation>未填写。放款前必须填写，报价前不需要。</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n项阻断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n项留意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pass</source>
        <translation>
            <numerusform>%n项通过</numerusform>
        </translation>
    </message>
    <message>
        <source>by the ledger, block %1</source>
        <translation>账本所载，区块%1</translation>
    </message>
    <message>
        <source>checked here</source>
        <translation>本机核对</translation>
    </message>
    <message>
        <source>no proof given</source>
        <translation>未提供证明</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>审查</translation>
    </message>
</context>
<context>
    <name>tally::pages::CredentialInspector</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>流转路径</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pay suppliers</source>
        <translation>支付供应商</translation>
    </message>
    <message>
        <source>Get cash</source>
        <translation>申请融资</translation>
    </message>
    <message>
        <source>Withdraw the offer</source>
        <translation>撤回转让</translation>
    </message>
    <message>
        <source>Only its holder can do this.</source>
        <translation>仅持有人可办理。</translation>
    </message>
    <message>
        <source>Nothing of it is free: all is reserved, frozen or passed on.</source>
        <translation>无可用金额：已全部占用、冻结或转出。</translation>
    </message>
    <message>
        <source>Withdraw the offer of %1</source>
        <translation>撤回转让%1</translation>
    </message>
    <message>
        <source>%1 is no longer offered %2; the value is free again.</source>
        <translation>不再向%1转让%2，该金额恢复可用。</translation>
    </message>
    <message>
        <source>Offer withdrawn</source>
        <translation>转让已撤回</translation>
    </message>
    <message>
        <source>Sign and withdraw</source>
        <translation>签署并撤回</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>开立人</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>源凭证</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>贸易背景材料</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>none on the ledger</source>
        <translation>账本上没有</translation>
    </message>
    <message>
        <source>This root was annulled: nothing of it is left.</source>
        <translation>此源凭证已作废，没有剩余金额。</translation>
    </message>
    <message>
        <source>This root has too many parts to be drawn.</source>
        <translation>此源凭证拆分过多，无法画出。</translation>
    </message>
    <message>
        <source>✓ The parts add up to the face</source>
        <translation>✓ 子凭证合计等于开立金额</translation>
    </message>
    <message>
        <source>The parts add up to %1, not to the face</source>
        <translation>子凭证合计 %1，与开立金额不符</translation>
    </message>
    <message>
        <source>Cancel the root</source>
        <translation>撤销源凭证</translation>
    </message>
    <message>
        <source>Cancel root %1</source>
        <translation>撤销源凭证%1</translation>
    </message>
    <message>
        <source>The promise of %1, which nobody has accepted, is annulled. Your line and the documents behind it are free again.</source>
        <translation>无人签收的%1付款承诺作废。所占开立额度及其单据随即释放。</translation>
    </message>
    <message>
        <source>A cancelled root does not come back; the same invoice can be issued anew.</source>
        <translation>撤销后不可恢复；同一发票可重新开立。</translation>
    </message>
    <message>
        <source>Sign and cancel it</source>
        <translation>签署并撤销</translation>
    </message>
    <message>
        <source>The root is cancelled</source>
        <translation>源凭证已撤销</translation>
    </message>
</context>
<context>
    <name>tally::pages::CredentialsPage</name>
    <message>
        <source>Credentials</source>
        <translation>电子凭证</translation>
    </message>
    <message>
        <source>What we hold, are offered, and have passed on</source>
        <translation>我方持有、待我签收和已转出的电子凭证</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n张电子凭证</numerusform>
        </translation>
    </message>
    <message>
        <source>No credential here</source>
        <translation>暂无电子凭证</translation>
    </message>
    <message>
        <source>What customers issue or pass on to you appears here once you have accepted it.</source>
        <translation>客户向您开立或转让的电子凭证，签收后显示在此。</translation>
    </message>
    <message>
        <source>Nothing fits the search. Clear it to see all.</source>
        <translation>无匹配结果。清除搜索条件可查看全部。</translation>
    </message>
    <message>
        <source>Search number or issuer</source>
        <translation>搜索编号或开立人</translation>
    </message>
    <message>
        <source>Search credentials</source>
        <translation>搜索电子凭证</translation>
    </message>
    <message>
        <source>Which credentials</source>
        <translation>电子凭证筛选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>To accept</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>转让待签收</translation>
    </message>
    <message>
        <source>In financing</source>
        <translation>融资中</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已开立</translation>
    </message>
    <message>
        <source>All issuers</source>
        <translation>全部开立人</translation>
    </message>
    <message>
        <source>Any due date</source>
        <translation>不限到期日</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>7日内</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>30日内</translation>
    </message>
    <message>
        <source>Within 90 days</source>
        <translation>90日内</translation>
    </message>
    <message>
        <source>After 90 days</source>
        <translation>90日后</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Issuer: %1</source>
        <translation>开立人：%1</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>开立人</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Due: to %1</source>
        <translation>到期日：至%1</translation>
    </message>
    <message>
        <source>Due: from %1</source>
        <translation>到期日：%1起</translation>
    </message>
    <message>
        <source>Due: %1 to %2</source>
        <translation>到期日：%1至%2</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Nothing fits the filters: choose another issuer or due date, or show all.</source>
        <translation>没有符合筛选条件的记录：请换一个开立人或到期日，或显示全部。</translation>
    </message>
</context>
<context>
    <name>tally::pages::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>We hold</source>
        <translation>我方持有</translation>
    </message>
    <message>
        <source>Free to use</source>
        <translation>可用金额</translation>
    </message>
    <message>
        <source>In financing</source>
        <translation>融资中</translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation>7日内到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Maturity ladder</source>
        <translation>到期分布</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>待我处理</translation>
    </message>
    <message>
        <source>Exposure by issuer</source>
        <translation>开立人敞口</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n张电子凭证</numerusform>
        </translation>
    </message>
    <message>
        <source>to pay with, or to finance</source>
        <translation>可用于支付或融资</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) to accept</source>
        <translation>
            <numerusform>%n张电子凭证待签收</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disbursement(s) to confirm</source>
        <translation>
            <numerusform>%n笔放款待确认到账</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to answer</source>
        <translation>
            <numerusform>%n笔融资申请待答复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) under way</source>
        <translation>
            <numerusform>%n笔交易进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>暂无待处理事项。</translation>
    </message>
    <message>
        <source>You hold nothing that is still to be paid.</source>
        <translation>您未持有待兑付的电子凭证。</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>开立人</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>To pay, by settlement bank</source>
        <translation>应付金额（按清算银行）</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>By bank</source>
        <translation>按银行</translation>
    </message>
    <message>
        <source>By issuer</source>
        <translation>按开立人</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>Cash forecast</source>
        <translation>现金预测</translation>
    </message>
    <message>
        <source>what we pay, added up; overdue left out</source>
        <translation>累计付款，不含逾期</translation>
    </message>
    <message>
        <source>what comes in, added up; overdue left out</source>
        <translation>累计流入，不含逾期</translation>
    </message>
    <message>
        <source>All-in rates agreed</source>
        <translation>成交综合年化</translation>
    </message>
    <message>
        <source>Cost of cash</source>
        <translation>资金成本</translation>
    </message>
    <message>
        <source>Issue credentials</source>
        <translation>开立电子凭证</translation>
    </message>
    <message>
        <source>Pay suppliers</source>
        <translation>支付供应商</translation>
    </message>
    <message>
        <source>Ask for financing</source>
        <translation>申请融资</translation>
    </message>
    <message>
        <source>Answer requests</source>
        <translation>答复融资申请</translation>
    </message>
    <message>
        <source>more in other currencies</source>
        <translation>另有其他币种</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n项额度</numerusform>
        </translation>
    </message>
    <message>
        <source>We owe</source>
        <translation>我方应付</translation>
    </message>
    <message>
        <source>Issuing line left</source>
        <translation>剩余开立额度</translation>
    </message>
    <message>
        <source>Offered, not accepted</source>
        <translation>待对方签收</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>未兑付余额</translation>
    </message>
    <message>
        <source>Issuing lines left</source>
        <translation>剩余开立额度</translation>
    </message>
    <message>
        <source>free</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>not instructed</source>
        <translation>未指令</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>已占用</translation>
    </message>
    <message>
        <source>instructed</source>
        <translation>已指令</translation>
    </message>
    <message>
        <source>to accept</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Nothing falls due.</source>
        <translation>暂无到期金额。</translation>
    </message>
    <message>
        <source>all we hold</source>
        <translation>全部持有到期</translation>
    </message>
    <message>
        <source>all that is due</source>
        <translation>全部应付到期</translation>
    </message>
    <message>
        <source>with the best quote, of %1</source>
        <translation>接受最优报价（%1）</translation>
    </message>
    <message>
        <source>Cash forecast: %1 by %2</source>
        <translation>现金预测：至%2累计%1</translation>
    </message>
    <message>
        <source>first: %1</source>
        <translation>最早%1</translation>
    </message>
    <message numerus="yes">
        <source>%n due: instruct payment</source>
        <translation>
            <numerusform>%n张到期，请指令付款</numerusform>
        </translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>付款</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) to clear</source>
        <translation>
            <numerusform>%n笔付款待清分</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清分</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) accepted</source>
        <translation>
            <numerusform>%n笔报价已被接受</numerusform>
        </translation>
    </message>
    <message>
        <source>Disburse</source>
        <translation>放款</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>签收</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) with quotes</source>
        <translation>
            <numerusform>%n笔融资申请有报价</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to check</source>
        <translation>
            <numerusform>%n笔指令待复核</numerusform>
        </translation>
    </message>
    <message>
        <source>Check</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Nothing is still to be paid.</source>
        <translation>没有尚未支付的金额。</translation>
    </message>
    <message>
        <source>the mark: attention from %1</source>
        <translation>竖线为关注线%1</translation>
    </message>
    <message>
        <source>Settlement bank</source>
        <translation>清算银行</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期%n张</numerusform>
        </translation>
    </message>
    <message>
        <source>above the mark</source>
        <translation>超过关注线</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有%n家</numerusform>
        </translation>
    </message>
    <message>
        <source>all-in, a year; mean of 12 months %1</source>
        <translation>综合年化成本，12个月均值%1</translation>
    </message>
    <message numerus="yes">
        <source>%n financing(s) agreed.</source>
        <translation>
            <numerusform>成交%n笔融资。</numerusform>
        </translation>
    </message>
    <message>
        <source>No quote of yours was accepted in the last 12 months.</source>
        <translation>近12个月没有报价被接受。</translation>
    </message>
    <message>
        <source>Nothing was financed in the last 12 months.</source>
        <translation>近12个月没有融资。</translation>
    </message>
    <message>
        <source>Best quote open now: %1, of %2.</source>
        <translation>当前最优报价：%1（%2）。</translation>
    </message>
</context>
<context>
    <name>tally::pages::FinancingPage</name>
    <message>
        <source>Financing</source>
        <translation>融资</translation>
    </message>
    <message>
        <source>Cash for a credential, at the best all-in cost</source>
        <translation>以电子凭证融资，择优综合年化成本</translation>
    </message>
    <message>
        <source>Only %1 of it is free.</source>
        <translation>可用金额仅%1。</translation>
    </message>
    <message>
        <source>There is no credential to finance.</source>
        <translation>暂无可融资的电子凭证。</translation>
    </message>
    <message>
        <source>Type the amount first.</source>
        <translation>请先输入金额。</translation>
    </message>
    <message>
        <source>Choose at least one bank.</source>
        <translation>请至少选择一家资金方。</translation>
    </message>
    <message>
        <source>%1 pays out %2, all-in %3 a year</source>
        <translation>%1放款%2，综合年化成本%3</translation>
    </message>
    <message>
        <source>Ask for financing of %1</source>
        <translation>申请融资%1</translation>
    </message>
    <message>
        <source>%1 asks the banks below to finance a part of what %2 promised to pay on %3. Until %4 the part is reserved: it can be neither offered nor asked for again.</source>
        <translation>%1就%2承诺于%3兑付的部分金额，向下列资金方申请融资。该部分在%4前（含当日）已占用，不可转让，也不可再次申请融资。</translation>
    </message>
    <message>
        <source>Asking costs nothing. The request can be withdrawn until a quote is accepted.</source>
        <translation>申请不收费。接受报价前可撤回融资申请。</translation>
    </message>
    <message>
        <source>Sign and ask</source>
        <translation>签署并申请</translation>
    </message>
    <message>
        <source>The banks are asked</source>
        <translation>已向资金方发出融资申请</translation>
    </message>
    <message>
        <source>Accept the quote of %1</source>
        <translation>接受%1的报价</translation>
    </message>
    <message>
        <source>%1 gives this part to %2 and gets the net proceeds below, once the bank has paid out.</source>
        <translation>资金方放款后，%1将该子凭证转予%2，并取得下列实得金额。</translation>
    </message>
    <message>
        <source>Part that changes hands</source>
        <translation>转出的子凭证</translation>
    </message>
    <message>
        <source>Cost we bear</source>
        <translation>我方承担成本</translation>
    </message>
    <message>
        <source>Net proceeds</source>
        <translation>实得金额</translation>
    </message>
    <message>
        <source>All-in annual cost</source>
        <translation>综合年化成本</translation>
    </message>
    <message>
        <source>From now on only this bank can finance it, until its time to pay out has passed.</source>
        <translation>此后仅该资金方可提供融资，直至其放款期限届满。</translation>
    </message>
    <message>
        <source>Sign and accept</source>
        <translation>签署并接受</translation>
    </message>
    <message>
        <source>The quote is accepted</source>
        <translation>报价已接受</translation>
    </message>
    <message>
        <source>Withdraw request %1</source>
        <translation>撤回融资申请%1</translation>
    </message>
    <message>
        <source>The request ends and its value is free again.</source>
        <translation>融资申请终止，所占金额恢复可用。</translation>
    </message>
    <message>
        <source>Sign and withdraw</source>
        <translation>签署并撤回</translation>
    </message>
    <message>
        <source>The request is withdrawn</source>
        <translation>融资申请已撤回</translation>
    </message>
    <message>
        <source>Say first what is wrong.</source>
        <translation>请先选择异议原因。</translation>
    </message>
    <message>
        <source>Your word stands on the ledger for everybody to see.</source>
        <translation>您的反馈将记入账本，所有人可见。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Confirm that the money came</source>
        <translation>确认到账</translation>
    </message>
    <message>
        <source>%1 confirms that %2 has paid out the net proceeds.</source>
        <translation>%1确认%2已支付实得金额。</translation>
    </message>
    <message>
        <source>The money is confirmed</source>
        <translation>到账已确认</translation>
    </message>
    <message>
        <source>Dispute the disbursement</source>
        <translation>对放款提出异议</translation>
    </message>
    <message>
        <source>%1 says that the money of %2 has not come as agreed: %3.</source>
        <translation>%1反馈%2的款项未按约定到账：%3。</translation>
    </message>
    <message>
        <source>The disbursement is disputed</source>
        <translation>已对放款提出异议</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>暂无融资申请</translation>
    </message>
    <message>
        <source>Choose a credential on the right, the amount you need, and the banks to ask. Their quotes are sealed: only you can compare them.</source>
        <translation>请在右侧选择电子凭证、所需金额和询价的资金方。报价均已密封，仅您可以比较。</translation>
    </message>
    <message>
        <source>Ask for cash</source>
        <translation>申请融资</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>电子凭证</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Banks</source>
        <translation>资金方</translation>
    </message>
    <message>
        <source>They answer until</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>核对并签署</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>无异议</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>异议原因</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>撤回融资申请</translation>
    </message>
    <message>
        <source>The money came</source>
        <translation>确认到账</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>提出异议</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>tally::pages::InboxPage</name>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n张待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>What is offered to us</source>
        <translation>转让给我方的电子凭证</translation>
    </message>
    <message>
        <source>Nothing waits for an answer</source>
        <translation>暂无待签收的电子凭证</translation>
    </message>
    <message>
        <source>Credentials that customers offer you appear here by themselves. You accept them, or decline them with a reason.</source>
        <translation>客户转让给您的电子凭证自动显示在此。您可签收，或说明原因后拒签。</translation>
    </message>
    <message>
        <source>Credentials to answer</source>
        <translation>待处理的电子凭证</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>Reason for declining</source>
        <translation>拒签原因</translation>
    </message>
    <message>
        <source>Reason for declining…</source>
        <translation>拒签原因…</translation>
    </message>
    <message>
        <source>Choose one or more credentials first.</source>
        <translation>请先选择电子凭证。</translation>
    </message>
    <message>
        <source>At most %1 in one transaction.</source>
        <translation>单笔交易最多%1张。</translation>
    </message>
    <message>
        <source>Say why first: the one who offered it sees the reason.</source>
        <translation>请先填写原因，转让方可见。</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n credential(s)</source>
        <translation>
            <numerusform>签收%n张电子凭证</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 becomes holder of %2, promised by the issuers below.</source>
        <translation>%1成为%2的持有人，由下列开立人承诺兑付。</translation>
    </message>
    <message>
        <source>Accepting cannot be undone. You could only offer it on.</source>
        <translation>签收后不可撤销，只能再行转让。</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) accepted</source>
        <translation>
            <numerusform>已签收%n张电子凭证</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decline %n credential(s)</source>
        <translation>
            <numerusform>拒签%n张电子凭证</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 declines %2. The reason is on the ledger: %3.</source>
        <translation>%1拒签%2。原因记入账本：%3。</translation>
    </message>
    <message>
        <source>The value returns to who offered it. You would need a new offer.</source>
        <translation>金额退回转让方。如需签收，须由对方重新转让。</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) declined</source>
        <translation>
            <numerusform>已拒签%n张电子凭证</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign and accept</source>
        <translation>签署并签收</translation>
    </message>
    <message>
        <source>Sign and decline</source>
        <translation>签署并拒签</translation>
    </message>
    <message>
        <source>Only one currency in one transaction.</source>
        <translation>一笔交易只能有一种币种。</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1，%2到期</translation>
    </message>
</context>
<context>
    <name>tally::pages::InvoicesPage</name>
    <message>
        <source>Invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Read from files, kept in this wallet only</source>
        <translation>从文件读取，仅保存在本钱包</translation>
    </message>
    <message>
        <source>Choose invoices (UBL 2.1)</source>
        <translation>选择发票（UBL 2.1）</translation>
    </message>
    <message>
        <source>Invoices (*.xml);;All files (*)</source>
        <translation>发票 (*.xml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) kept.</source>
        <translation>
            <numerusform>已保存%n张发票。</numerusform>
        </translation>
    </message>
    <message>
        <source>No invoice was read yet</source>
        <translation>尚未读取发票</translation>
    </message>
    <message>
        <source>Read the invoices (UBL 2.1) that you owe or are owed. They are checked and stay in this wallet; only a fingerprint of them goes to the ledger.</source>
        <translation>请读取您应付或应收的发票（UBL 2.1）。发票经校验后留存在本钱包，仅数据指纹上传账本。</translation>
    </message>
    <message>
        <source>Read invoices…</source>
        <translation>读取发票…</translation>
    </message>
</context>
<context>
    <name>tally::pages::IssuePage</name>
    <message>
        <source>Issue</source>
        <translation>开立</translation>
    </message>
    <message>
        <source>Credentials against approved invoices and payables</source>
        <translation>依据已确认的发票和应付账款开立电子凭证</translation>
    </message>
    <message>
        <source>Stopping after this group; what is signed goes on.</source>
        <translation>本组完成后停止；已签署的继续执行。</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余%1</translation>
    </message>
    <message>
        <source>Invoice…</source>
        <translation>选择发票…</translation>
    </message>
    <message>
        <source>Settlement bank…</source>
        <translation>选择清算银行…</translation>
    </message>
    <message>
        <source>Read an invoice first: page Invoices.</source>
        <translation>请先在“发票”页读取发票。</translation>
    </message>
    <message>
        <source>Choose an invoice first.</source>
        <translation>请先选择发票。</translation>
    </message>
    <message>
        <source>Choose the settlement bank.</source>
        <translation>请选择清算银行。</translation>
    </message>
    <message>
        <source>Type the amount first.</source>
        <translation>请先输入金额。</translation>
    </message>
    <message>
        <source>A file is being issued.</source>
        <translation>正在按文件开立。</translation>
    </message>
    <message>
        <source>Choose a file of approved payables first.</source>
        <translation>请先选择已确认应付账款文件。</translation>
    </message>
    <message>
        <source>Nothing is left to issue of this file.</source>
        <translation>该文件已无待开立的行。</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>继续开立</translation>
    </message>
    <message>
        <source>Review and issue</source>
        <translation>核对并开立</translation>
    </message>
    <message>
        <source>Issue against invoice %1</source>
        <translation>依据发票%1开立</translation>
    </message>
    <message>
        <source>%1 promises %2 to pay this amount on %3. %4 is the settlement bank; our line there is used by it.</source>
        <translation>%1承诺于%3向%2兑付该金额。%4为清算银行，将使用我方在该行的开立额度。</translation>
    </message>
    <message>
        <source>Once it is accepted, only paying it ends the promise. Until then it can be cancelled.</source>
        <translation>签收后，承诺仅因兑付而解除；签收前可撤销。</translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation>签署并开立</translation>
    </message>
    <message>
        <source>The credential is issued</source>
        <translation>电子凭证已开立</translation>
    </message>
    <message>
        <source>Choose a file of approved payables</source>
        <translation>选择已确认应付账款文件</translation>
    </message>
    <message>
        <source>Payables (*.csv *.xlsx *.txt);;All files (*)</source>
        <translation>应付账款 (*.csv *.xlsx *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>%n sound row(s), %1</source>
        <translation>
            <numerusform>%n行有效，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n row(s) to be mended or set aside before anything is issued</source>
        <translation>
            <numerusform>%1；%n行须修正或搁置后方可开立</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying every row on the ledger…</source>
        <translation>正在向账本逐行预检…</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
    <message>
        <source>Issue the file %1</source>
        <translation>按文件%1开立</translation>
    </message>
    <message>
        <source>%1 promises each supplier of this file to pay its row. %2 is the settlement bank. Rows that the ledger refuses are marked and left out; the others go on, a hundred in each transaction.</source>
        <translation>%1承诺向文件中的各供应商兑付其对应行的金额。%2为清算银行。账本拒绝的行将标记并略过；其余继续，每笔交易一百行。</translation>
    </message>
    <message>
        <source>Sign and issue all</source>
        <translation>签署并全部开立</translation>
    </message>
    <message>
        <source>What is accepted can no longer be cancelled. You can stop after any group.</source>
        <translation>已签收的不可撤销。您可在任一组完成后停止。</translation>
    </message>
    <message>
        <source>%1 issued, %2 refused, %3 left</source>
        <translation>已开立%1，已拒绝%2，剩余%3</translation>
    </message>
    <message>
        <source>%1 of %2 issued, %3 refused</source>
        <translation>已开立%1/%2，已拒绝%3</translation>
    </message>
    <message>
        <source>No file was read yet</source>
        <translation>尚未读取文件</translation>
    </message>
    <message>
        <source>Choose the file of approved payables that your accounting wrote (CSV or XLSX). Its bad rows are listed by row and field; nothing is issued before they are mended or set aside.</source>
        <translation>请选择财务系统导出的已确认应付账款文件（CSV或XLSX）。有误的行按行和字段列出；修正或搁置前不会开立。</translation>
    </message>
    <message>
        <source>One invoice</source>
        <translation>单张发票</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Settlement bank</source>
        <translation>清算银行</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Accepted until</source>
        <translation>签收期限</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>核对并签署</translation>
    </message>
    <message>
        <source>A whole file</source>
        <translation>整份文件</translation>
    </message>
    <message>
        <source>Settlement bank of the file</source>
        <translation>文件的清算银行</translation>
    </message>
    <message>
        <source>All accepted until</source>
        <translation>统一签收期限</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Stop after this group</source>
        <translation>本组完成后停止</translation>
    </message>
    <message>
        <source>Rows to be mended</source>
        <translation>待修正的行</translation>
    </message>
    <message>
        <source>Set all of these aside, on record</source>
        <translation>全部搁置并留痕</translation>
    </message>
    <message>
        <source>Supplier&apos;s credit code</source>
        <translation>供应商统一社会信用代码</translation>
    </message>
    <message>
        <source>Supplier&apos;s name</source>
        <translation>供应商名称</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>发票号码</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>开票日期</translation>
    </message>
    <message>
        <source>Invoice total</source>
        <translation>发票总额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>%1 would be issued in %n transaction(s).</source>
        <translation>
            <numerusform>%1可以开立，共 %n 笔交易。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) at most</source>
        <translation>
            <numerusform>至多 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, code %2</source>
        <translation>%1，代码%2</translation>
    </message>
    <message>
        <source>The invoice calls its seller %1. The member of that code, who would hold the credential, is %2.</source>
        <translation>发票上的销售方名称是“%1”。该代码对应的成员、即凭证的持有人，是“%2”。</translation>
    </message>
</context>
<context>
    <name>tally::pages::LinePanel</name>
    <message>
        <source>This bank has granted no line in this currency: nothing can be issued on it.</source>
        <translation>该银行未给予此币种的开立额度，不能据此开立。</translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Used before</source>
        <translation>开立前已用</translation>
    </message>
    <message>
        <source>This issue</source>
        <translation>本次开立</translation>
    </message>
    <message>
        <source>Free after</source>
        <translation>开立后可用</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>额度到期日</translation>
    </message>
    <message>
        <source>This is %1 more than the line has left: the ledger refuses it.</source>
        <translation>超出可用额度 %1，账本将拒绝。</translation>
    </message>
    <message>
        <source>The line has ended: the ledger refuses what is issued on it.</source>
        <translation>额度已到期，账本将拒绝据此开立。</translation>
    </message>
    <message>
        <source>Issuing line</source>
        <translation>开立额度</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>开立前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>开立后</translation>
    </message>
</context>
<context>
    <name>tally::pages::LinesPage</name>
    <message>
        <source>Lines</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Issuing lines and credit lines</source>
        <translation>开立额度与授信额度</translation>
    </message>
    <message>
        <source>Issuing line</source>
        <translation>开立额度</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>授信额度</translation>
    </message>
    <message>
        <source>Issuer…</source>
        <translation>选择开立人…</translation>
    </message>
    <message>
        <source>Choose an issuer first.</source>
        <translation>请先选择开立人。</translation>
    </message>
    <message>
        <source>Type the amount of the line.</source>
        <translation>请输入额度金额。</translation>
    </message>
    <message>
        <source>Issuing line of %1</source>
        <translation>%1的开立额度</translation>
    </message>
    <message>
        <source>Credit line of %1</source>
        <translation>%1的授信额度</translation>
    </message>
    <message>
        <source>%1 lets %2 issue credentials up to %3 outstanding at a time, until %4, and is their settlement bank.</source>
        <translation>%1允许%2开立电子凭证，未兑付余额不超过%3，有效期至%4，并担任清算银行。</translation>
    </message>
    <message>
        <source>%1 finances credentials of %2 up to %3 at a time, until %4.</source>
        <translation>%1为%2开立的电子凭证提供融资，余额不超过%3，有效期至%4。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>调整前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>调整后</translation>
    </message>
    <message>
        <source>What is issued or financed on the line stays, even when the line is lowered later.</source>
        <translation>额度项下已开立或已融资的部分不受日后调低额度影响。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>The line is set</source>
        <translation>额度已设置</translation>
    </message>
    <message>
        <source>No line was granted yet</source>
        <translation>尚未授予额度</translation>
    </message>
    <message>
        <source>A settlement bank grants an issuer its issuing line; a funder sets its own limit on an issuer.</source>
        <translation>清算银行向开立人授予开立额度；资金方对开立人自行设定授信额度。</translation>
    </message>
    <message>
        <source>Set a line</source>
        <translation>设置额度</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>开立人</translation>
    </message>
    <message>
        <source>Amount (CNY)</source>
        <translation>金额（CNY）</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>核对并签署</translation>
    </message>
</context>
<context>
    <name>tally::pages::MembersPage</name>
    <message>
        <source>Members</source>
        <translation>参与机构</translation>
    </message>
    <message>
        <source>Everybody on this ledger</source>
        <translation>本账本的全部参与机构</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>This is no Unified Social Credit Code: 18 characters, the last is their check digit.</source>
        <translation>统一社会信用代码有误：应为18位，末位为校验码。</translation>
    </message>
    <message>
        <source>Type the credit code first.</source>
        <translation>请先输入统一社会信用代码。</translation>
    </message>
    <message>
        <source>Type the Chinese name first.</source>
        <translation>请先输入中文名称。</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>请至少选择一个角色。</translation>
    </message>
    <message>
        <source>Paste the card of its first operator.</source>
        <translation>请粘贴首个操作员的公钥卡。</translation>
    </message>
    <message>
        <source>Choose the member in the table.</source>
        <translation>请在列表中选择参与机构。</translation>
    </message>
    <message>
        <source>Review reinstatement</source>
        <translation>核对恢复</translation>
    </message>
    <message>
        <source>Review suspension</source>
        <translation>核对暂停</translation>
    </message>
    <message>
        <source>Admit %1</source>
        <translation>准入%1</translation>
    </message>
    <message>
        <source>%1 (%2) becomes a member, as: %3. Its names stand on the ledger readable to members only.</source>
        <translation>%1（%2）成为参与机构，角色：%3。其名称记入账本，仅参与机构可读。</translation>
    </message>
    <message>
        <source>A member stays on the ledger for ever; it can be suspended. Give it its key afterwards.</source>
        <translation>参与机构永久保留在账本上，可暂停。准入后请为其配置密钥。</translation>
    </message>
    <message>
        <source>Sign and admit</source>
        <translation>签署并准入</translation>
    </message>
    <message>
        <source>The member is admitted</source>
        <translation>参与机构已准入</translation>
    </message>
    <message>
        <source>Give %1 its first key</source>
        <translation>为%1配置首个密钥</translation>
    </message>
    <message>
        <source>The key %1 acts for %2: it may look, prepare, check, and give further keys.</source>
        <translation>密钥%1代表%2：可查看、经办、复核，并配置其他密钥。</translation>
    </message>
    <message>
        <source>From then on this key can do all that the member may do. Its admin can revoke it.</source>
        <translation>此后该密钥可办理该参与机构的全部业务。其管理员可撤销该密钥。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>The key is given</source>
        <translation>密钥已配置</translation>
    </message>
    <message>
        <source>Reinstate %1</source>
        <translation>恢复%1</translation>
    </message>
    <message>
        <source>%1 can act again.</source>
        <translation>%1恢复办理业务。</translation>
    </message>
    <message>
        <source>The member is reinstated</source>
        <translation>参与机构已恢复</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>请先填写原因。</translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation>暂停%1</translation>
    </message>
    <message>
        <source>%1 can neither issue, offer, accept nor finance until it is reinstated. Reason: %2.</source>
        <translation>恢复之前，%1不可开立、转让、签收或融资。原因：%2。</translation>
    </message>
    <message>
        <source>What others hold of it stays valid. The suspension stands in the journal for ever.</source>
        <translation>他方持有的其电子凭证仍然有效。暂停记录永久保留。</translation>
    </message>
    <message>
        <source>The member is suspended</source>
        <translation>参与机构已暂停</translation>
    </message>
    <message>
        <source>Nobody is known yet</source>
        <translation>暂无参与机构</translation>
    </message>
    <message>
        <source>Members appear once the ledger was read for the first time.</source>
        <translation>首次读取账本后显示参与机构。</translation>
    </message>
    <message>
        <source>Admit a member</source>
        <translation>准入参与机构</translation>
    </message>
    <message>
        <source>Unified Social Credit Code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Card of its first operator</source>
        <translation>首个操作员的公钥卡</translation>
    </message>
    <message>
        <source>Review admission</source>
        <translation>核对准入</translation>
    </message>
    <message>
        <source>Give the key</source>
        <translation>配置密钥</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason for suspending…</source>
        <translation>暂停原因…</translation>
    </message>
    <message>
        <source>Its address: %1</source>
        <translation>地址：%1</translation>
    </message>
</context>
<context>
    <name>tally::pages::NodeDoctor</name>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>No figure uses this node. It is asked again by itself.</source>
        <translation>所有数字均不采用该节点；程序会自动再次询问。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无响应</translation>
    </message>
    <message>
        <source>none since %1</source>
        <translation>%1起无响应</translation>
    </message>
    <message>
        <source>in %1 ms</source>
        <translation>%1毫秒</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>none: it is on this computer</source>
        <translation>无：节点在本机</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚未得知</translation>
    </message>
    <message>
        <source>%1, both sides show who they are</source>
        <translation>%1，双向认证</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message numerus="yes">
        <source>to %1, %n day(s)</source>
        <translation>
            <numerusform>至%1，还有%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发机构</translation>
    </message>
    <message>
        <source>%1, named in the manifest</source>
        <translation>%1，联盟配置文件所列</translation>
    </message>
    <message>
        <source>%1, known to this computer</source>
        <translation>%1，本机信任</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>another than the manifest&apos;s</source>
        <translation>与联盟配置文件不符</translation>
    </message>
    <message>
        <source>chain id and first block as in the manifest</source>
        <translation>链编号与首区块均与联盟配置文件一致</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>%1, newest</source>
        <translation>%1，最新</translation>
    </message>
    <message>
        <source>%1, %2 behind</source>
        <translation>%1，落后%2</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接检查</translation>
    </message>
    <message>
        <source>%1, since %2, block %3</source>
        <translation>%1，自%2起，区块%3</translation>
    </message>
</context>
<context>
    <name>tally::pages::NodesPage</name>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Who tells us what the ledger says</source>
        <translation>提供账本数据的节点</translation>
    </message>
    <message>
        <source>No node was asked yet</source>
        <translation>尚未查询节点</translation>
    </message>
    <message>
        <source>The consortium&apos;s manifest names the nodes; they are asked as soon as the wallet is open.</source>
        <translation>节点由联盟配置文件列明，钱包打开后即开始查询。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Newest height</source>
        <translation>最新高度</translation>
    </message>
    <message>
        <source>No node answers</source>
        <translation>无节点应答</translation>
    </message>
    <message>
        <source>of the nodes that answer</source>
        <translation>以应答的节点为准</translation>
    </message>
    <message>
        <source>Agreed height</source>
        <translation>一致高度</translation>
    </message>
    <message>
        <source>In agreement</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>chain id and first block compared with the manifest</source>
        <translation>链编号与首区块均与联盟配置文件比对</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>asked at each new block, and every few seconds without one</source>
        <translation>每个新区块询问一次，无新区块时每隔数秒询问</translation>
    </message>
    <message>
        <source>Last 30 minutes</source>
        <translation>最近 30 分钟</translation>
    </message>
    <message>
        <source>since this wallet was opened</source>
        <translation>自打开此钱包起</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1毫秒</translation>
    </message>
    <message>
        <source>none, on this computer</source>
        <translation>无，在本机</translation>
    </message>
    <message>
        <source>Save what the nodes said</source>
        <translation>保存节点的回答</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>What the nodes said is saved to %1.</source>
        <translation>节点的回答已保存至%1。</translation>
    </message>
    <message>
        <source>Save evidence…</source>
        <translation>保存证据…</translation>
    </message>
</context>
<context>
    <name>tally::pages::OperatorsPage</name>
    <message>
        <source>Proposed, from %1</source>
        <translation>已提议，%1起可启用</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>This wallet has no key yet.</source>
        <translation>本钱包尚无密钥。</translation>
    </message>
    <message>
        <source>Our institution acts by maker and checker: one key prepares, another confirms.</source>
        <translation>本机构实行经办复核：一个密钥经办，另一密钥复核。</translation>
    </message>
    <message>
        <source>Each key acts alone, as far as its permissions go.</source>
        <translation>各密钥在其权限内单独办理。</translation>
    </message>
    <message>
        <source>Review switching it off</source>
        <translation>核对关闭</translation>
    </message>
    <message>
        <source>Review switching it on</source>
        <translation>核对开启</translation>
    </message>
    <message>
        <source>Maker and checker takes two keys: give a second one first.</source>
        <translation>经办复核需要两个密钥：请先配置第二个。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Acts for</source>
        <translation>所属机构</translation>
    </message>
    <message>
        <source>It may</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>It can be enacted from %1: until then its member may object.</source>
        <translation>%1起可启用；此前该机构可提出异议。</translation>
    </message>
    <message>
        <source>Its address: %1</source>
        <translation>地址：%1</translation>
    </message>
    <message>
        <source>Choose the card of the key, or paste it.</source>
        <translation>请选择或粘贴该密钥的公钥卡。</translation>
    </message>
    <message>
        <source>Say what the key may do.</source>
        <translation>请勾选该密钥的权限。</translation>
    </message>
    <message>
        <source>Review proposal</source>
        <translation>核对提议</translation>
    </message>
    <message>
        <source>Review the new key</source>
        <translation>核对新密钥</translation>
    </message>
    <message>
        <source>Save the operator&apos;s card</source>
        <translation>保存操作员公钥卡</translation>
    </message>
    <message>
        <source>Operators&apos; cards (*.card);;All files (*)</source>
        <translation>操作员公钥卡 (*.card);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The card is saved to %1.</source>
        <translation>公钥卡已保存到%1。</translation>
    </message>
    <message>
        <source>Choose the card</source>
        <translation>选择公钥卡</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Propose a key for %1</source>
        <translation>为%1提议密钥</translation>
    </message>
    <message>
        <source>The key %1 is proposed for %2, which lost its own. After the delay it may: %3.</source>
        <translation>为丢失密钥的%2提议密钥%1。生效延迟过后，其权限为：%3。</translation>
    </message>
    <message>
        <source>Its member may object until a registrar enacts it. Compare the address with the person, on another way than the card came by.</source>
        <translation>登记管理方启用之前，该机构可提出异议。请通过另一渠道与本人核对地址。</translation>
    </message>
    <message>
        <source>The key is proposed</source>
        <translation>密钥已提议</translation>
    </message>
    <message>
        <source>Give our institution a further key</source>
        <translation>为本机构新增密钥</translation>
    </message>
    <message>
        <source>The key %1 acts for %2. It may: %3.</source>
        <translation>密钥%1代表%2办理业务，权限：%3。</translation>
    </message>
    <message>
        <source>It acts from the block on. Compare the address with the person, on another way than the card came by. An administrator can revoke it; what it signed until then stands.</source>
        <translation>入块后即可使用。请通过另一渠道与本人核对地址。管理员可撤销该密钥；此前签署的仍然有效。</translation>
    </message>
    <message>
        <source>The key is given</source>
        <translation>密钥已配置</translation>
    </message>
    <message>
        <source>Revoke a key</source>
        <translation>撤销密钥</translation>
    </message>
    <message>
        <source>The key %1 no longer acts for %2.</source>
        <translation>密钥%1不再代表%2办理业务。</translation>
    </message>
    <message>
        <source>A revoked key never acts again, for anybody. What it signed stands.</source>
        <translation>撤销后该密钥永远不可再为任何机构使用。此前签署的仍然有效。</translation>
    </message>
    <message>
        <source>The key is revoked</source>
        <translation>密钥已撤销</translation>
    </message>
    <message>
        <source>Enact the key proposed for %1</source>
        <translation>启用为%1提议的密钥</translation>
    </message>
    <message>
        <source>From then on the member manages its keys itself; a registrar cannot take it back.</source>
        <translation>此后该机构自行管理密钥，登记管理方不能收回。</translation>
    </message>
    <message>
        <source>The key is enacted</source>
        <translation>密钥已启用</translation>
    </message>
    <message>
        <source>Object to a key</source>
        <translation>对密钥提出异议</translation>
    </message>
    <message>
        <source>The key %1 that a registrar proposed for us does not become ours.</source>
        <translation>登记管理方为本机构提议的密钥%1不予启用。</translation>
    </message>
    <message>
        <source>A registrar would have to propose it anew, and wait again.</source>
        <translation>登记管理方须重新提议并重新等待。</translation>
    </message>
    <message>
        <source>The key is stopped</source>
        <translation>该提议已终止</translation>
    </message>
    <message>
        <source>Switch maker and checker off</source>
        <translation>关闭经办复核</translation>
    </message>
    <message>
        <source>Switch maker and checker on</source>
        <translation>开启经办复核</translation>
    </message>
    <message>
        <source>From then on each key acts alone, as far as its permissions go.</source>
        <translation>此后各密钥在其权限内单独办理。</translation>
    </message>
    <message>
        <source>From then on every order of ours takes two keys: a maker prepares it, a checker confirms it to the letter.</source>
        <translation>此后本机构的每笔指令须由两个密钥办理：经办人提交，复核人原样确认。</translation>
    </message>
    <message>
        <source>This itself takes two keys: one prepares it now, an administrator&apos;s other key confirms it in Approvals.</source>
        <translation>此项变更本身须由两个密钥办理：现由一个密钥经办，再由管理员的另一密钥在“复核”页面确认。</translation>
    </message>
    <message>
        <source>Left to the administrator</source>
        <translation>已提交管理员复核</translation>
    </message>
    <message>
        <source>No key acts for us yet</source>
        <translation>尚无密钥代表本机构</translation>
    </message>
    <message>
        <source>Save this wallet&apos;s card and give it to whoever admits you: the registrar, or an administrator of your institution.</source>
        <translation>保存本钱包的公钥卡，交给为您准入的登记管理方或本机构管理员。</translation>
    </message>
    <message>
        <source>This wallet&apos;s key</source>
        <translation>本钱包的密钥</translation>
    </message>
    <message>
        <source>Its card is public: whoever gives it permissions needs it. Read the address to them on another way.</source>
        <translation>公钥卡可以公开，配置权限的一方需要它。请通过另一渠道向对方念出地址。</translation>
    </message>
    <message>
        <source>Save the card…</source>
        <translation>保存公钥卡…</translation>
    </message>
    <message>
        <source>The key chosen</source>
        <translation>所选密钥</translation>
    </message>
    <message>
        <source>Review revoking</source>
        <translation>核对撤销</translation>
    </message>
    <message>
        <source>Review objection</source>
        <translation>核对异议</translation>
    </message>
    <message>
        <source>Review enacting</source>
        <translation>核对启用</translation>
    </message>
    <message>
        <source>A further key</source>
        <translation>新增密钥</translation>
    </message>
    <message>
        <source>For</source>
        <translation>所属机构</translation>
    </message>
    <message>
        <source>our own institution</source>
        <translation>本机构</translation>
    </message>
    <message>
        <source>Card of the key</source>
        <translation>密钥的公钥卡</translation>
    </message>
    <message>
        <source>Choose a card…</source>
        <translation>选择公钥卡…</translation>
    </message>
    <message>
        <source>Maker and checker</source>
        <translation>经办复核</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Whose keys act for us</source>
        <translation>代表本机构的密钥</translation>
    </message>
</context>
<context>
    <name>tally::pages::OrdersPage</name>
    <message>
        <source>Freezing orders</source>
        <translation>冻结令</translation>
    </message>
    <message>
        <source>What is frozen, and what an order names</source>
        <translation>已冻结金额及冻结令所涉电子凭证</translation>
    </message>
    <message>
        <source>Choose the credential, or type its number.</source>
        <translation>请选择电子凭证或输入其编号。</translation>
    </message>
    <message>
        <source>Type the amount first.</source>
        <translation>请先输入金额。</translation>
    </message>
    <message>
        <source>Type the order&apos;s number first.</source>
        <translation>请先输入冻结令编号。</translation>
    </message>
    <message>
        <source>Freeze part of %1</source>
        <translation>冻结%1的部分金额</translation>
    </message>
    <message>
        <source>Free part of %1</source>
        <translation>解冻%1的部分金额</translation>
    </message>
    <message>
        <source>By order %1 this amount of the credential can be neither offered nor financed until it is freed. Its share of a payment stays with the settlement bank.</source>
        <translation>依冻结令%1，该电子凭证的此部分金额在解冻前不可转让或融资。其应得兑付款留存清算银行。</translation>
    </message>
    <message>
        <source>By order %1 the holder can use this amount again.</source>
        <translation>依冻结令%1，持有人可恢复使用该金额。</translation>
    </message>
    <message>
        <source>The order&apos;s fingerprint stands on the ledger for everybody to see.</source>
        <translation>冻结令的数据指纹记入账本，所有人可见。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>It is frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>It is freed</source>
        <translation>已解冻</translation>
    </message>
    <message>
        <source>Nobody holds anything yet</source>
        <translation>暂无被持有的电子凭证</translation>
    </message>
    <message>
        <source>Every credential that somebody holds appears here.</source>
        <translation>所有被持有的电子凭证均显示在此。</translation>
    </message>
    <message>
        <source>By order</source>
        <translation>依令办理</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>电子凭证</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>冻结令编号</translation>
    </message>
    <message>
        <source>Review freezing</source>
        <translation>核对冻结</translation>
    </message>
    <message>
        <source>Free again</source>
        <translation>解冻</translation>
    </message>
</context>
<context>
    <name>tally::pages::PayPage</name>
    <message>
        <source>Pay suppliers</source>
        <translation>支付供应商</translation>
    </message>
    <message>
        <source>With parts of a credential, in one transaction</source>
        <translation>一笔交易，以子凭证支付</translation>
    </message>
    <message>
        <source>%1 of %2 offered, %3 stays with us</source>
        <translation>转让%1（共%2），我方留存%3</translation>
    </message>
    <message>
        <source>There is nothing to pay with.</source>
        <translation>暂无可用于支付的电子凭证。</translation>
    </message>
    <message>
        <source>Choose a supplier and an amount first.</source>
        <translation>请先选择供应商并输入金额。</translation>
    </message>
    <message numerus="yes">
        <source>Offer %n part(s) of credential %1</source>
        <translation>
            <numerusform>转让电子凭证%1的%n张子凭证</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 offers the parts below to the suppliers named. %2 promised to pay them on %3. They can accept until %4; until then the value is reserved.</source>
        <translation>%1将下列子凭证转让给所列供应商，由%2承诺于%3兑付。签收期限至%4，此前金额已占用。</translation>
    </message>
    <message>
        <source>What is accepted belongs to the supplier. Until then an offer can be withdrawn.</source>
        <translation>签收后归供应商所有；签收前可撤回转让。</translation>
    </message>
    <message>
        <source>Sign and offer</source>
        <translation>签署并转让</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) offered</source>
        <translation>
            <numerusform>已转让%n张子凭证（待签收）</numerusform>
        </translation>
    </message>
    <message>
        <source>Pay with</source>
        <translation>支付用电子凭证</translation>
    </message>
    <message>
        <source>They accept until</source>
        <translation>签收期限</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>核对并签署</translation>
    </message>
    <message>
        <source>Nothing to pay with yet</source>
        <translation>暂无可用于支付的电子凭证</translation>
    </message>
    <message>
        <source>As soon as you hold a credential, you can pay your own suppliers with parts of it.</source>
        <translation>持有电子凭证后，即可以其子凭证支付您的供应商。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>笔数</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n supplier(s)</source>
        <translation>
            <numerusform>%1 笔，%n 家供应商</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Who pays then</source>
        <translation>到期付款方</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>流转层级</translation>
    </message>
    <message>
        <source>Remainder, stays in %1</source>
        <translation>剩余，留在 %1</translation>
    </message>
    <message>
        <source>Remainder</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Who is paid</source>
        <translation>收款明细</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>This payment</source>
        <translation>本次支付</translation>
    </message>
    <message>
        <source>After signing</source>
        <translation>签署之后</translation>
    </message>
    <message>
        <source>Until a supplier accepts, the offer can be withdrawn.</source>
        <translation>供应商签收前，可以撤回。</translation>
    </message>
    <message>
        <source>What is declined, withdrawn or not answered is yours again.</source>
        <translation>拒签、撤回或逾期未签收的金额退回我方。</translation>
    </message>
    <message>
        <source>Once accepted, the part is the supplier&apos;s for good.</source>
        <translation>签收后归供应商所有，不可撤销。</translation>
    </message>
    <message>
        <source>The credential that was chosen can no longer be used. Choose another.</source>
        <translation>所选凭证已不能使用。请另选一张。</translation>
    </message>
</context>
<context>
    <name>tally::pages::PayRows</name>
    <message>
        <source>At most %1 in one transaction.</source>
        <translation>单笔交易最多%1行。</translation>
    </message>
    <message>
        <source>Supplier %1</source>
        <translation>供应商%1</translation>
    </message>
    <message>
        <source>Amount %1</source>
        <translation>金额%1</translation>
    </message>
    <message>
        <source>Invoice or contract %1</source>
        <translation>发票或合同%1</translation>
    </message>
    <message>
        <source>Invoice or contract</source>
        <translation>发票或合同</translation>
    </message>
    <message>
        <source>Remove row %1</source>
        <translation>删除第%1行</translation>
    </message>
    <message>
        <source>Supplier…</source>
        <translation>选择供应商…</translation>
    </message>
    <message>
        <source>Choose who is paid.</source>
        <translation>请选择收款供应商。</translation>
    </message>
    <message>
        <source>Type the amount.</source>
        <translation>请输入金额。</translation>
    </message>
    <message>
        <source>Only %1 is left: lower this amount by %2.</source>
        <translation>仅剩%1，请将此金额调减%2。</translation>
    </message>
    <message>
        <source>Name the invoice or contract that is paid.</source>
        <translation>请填写所付的发票或合同。</translation>
    </message>
    <message>
        <source>No single supplier is called: %1. Choose by hand.</source>
        <translation>无法唯一匹配供应商：%1。请手动选择。</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Add a supplier</source>
        <translation>添加供应商</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Puts back the rows that were removed or pasted over</source>
        <translation>恢复被删除或被粘贴覆盖的行</translation>
    </message>
    <message>
        <source>Rows copied from a spreadsheet can be pasted: supplier, amount, document.</source>
        <translation>可粘贴从电子表格复制的行：供应商、金额、单据。</translation>
    </message>
</context>
<context>
    <name>tally::pages::QuoteCalculator</name>
    <message>
        <source>Type the annual rate in per cent, such as 3.24.</source>
        <translation>请输入年利率（%），例如3.24。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of interest</source>
        <translation>
            <numerusform>计息%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Paid on %1</source>
        <translation>%1兑付</translation>
    </message>
    <message>
        <source>%1 days, interest %2; the applicant gets %3, all-in %4 a year</source>
        <translation>%1天，利息%2；申请人实得金额%3，综合年化成本%4</translation>
    </message>
    <message>
        <source>Another quote</source>
        <translation>更新报价</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Annual rate (%)</source>
        <translation>年利率（%）</translation>
    </message>
    <message>
        <source>Handling fee, borne by the applicant</source>
        <translation>手续费（申请人承担）</translation>
    </message>
    <message>
        <source>Interest from</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>The quote stands until</source>
        <translation>报价有效期至</translation>
    </message>
    <message>
        <source>Interest on actual days of a year of 360, paid in advance by the applicant. The request names no rate.</source>
        <translation>按实际天数/360计息，由申请人预付。申请未载明利率。</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Net to the applicant</source>
        <translation>申请人实得金额</translation>
    </message>
    <message>
        <source>All-in annual cost</source>
        <translation>综合年化成本</translation>
    </message>
</context>
<context>
    <name>tally::pages::QuoteColumns</name>
    <message>
        <source>borne by the issuer</source>
        <translation>开立人承担</translation>
    </message>
    <message>
        <source>borne by the bank</source>
        <translation>资金方承担</translation>
    </message>
    <message>
        <source>at maturity</source>
        <translation>到期支付</translation>
    </message>
    <message>
        <source>in advance</source>
        <translation>预扣</translation>
    </message>
    <message>
        <source>The quote of %1 was valid to %2.</source>
        <translation>%1的报价有效期至%2，已过期。</translation>
    </message>
    <message>
        <source>No quote can be accepted yet.</source>
        <translation>暂无可接受的报价。</translation>
    </message>
    <message>
        <source>Review and accept</source>
        <translation>核对并接受</translation>
    </message>
    <message>
        <source>Review and accept the quote of %1</source>
        <translation>核对并接受%1的报价</translation>
    </message>
    <message>
        <source>From the rate to the all-in annual cost: simple interest, 365 days</source>
        <translation>从年利率到综合年化成本（单利，365天）</translation>
    </message>
    <message>
        <source>day count</source>
        <translation>计息口径</translation>
    </message>
    <message>
        <source>paid in advance</source>
        <translation>预扣利息</translation>
    </message>
    <message>
        <source>fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>No bank was asked</source>
        <translation>未向资金方询价</translation>
    </message>
</context>
<context>
    <name>tally::pages::Quotes</name>
    <message>
        <source>lowest cost</source>
        <translation>成本最低</translation>
    </message>
    <message>
        <source>expires today</source>
        <translation>今天失效</translation>
    </message>
    <message>
        <source>interest beyond the due date</source>
        <translation>计息超出到期日</translation>
    </message>
    <message>
        <source>as committed</source>
        <translation>与承诺一致</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>not what it committed to</source>
        <translation>与其承诺不一致</translation>
    </message>
    <message>
        <source>sealed to other keys</source>
        <translation>密封给其他密钥</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>尚未答复</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>询价日</translation>
    </message>
    <message>
        <source>Answers until</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Could answer until</source>
        <translation>答复期限已过</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>This wallet has none of the keys that the quote is sealed to.</source>
        <translation>本钱包没有可打开该报价的密钥。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refused on</source>
        <translation>拒绝日</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>可以怎样做</translation>
    </message>
    <message>
        <source>Ask again for less, or ask another bank.</source>
        <translation>减少金额后重新询价，或向其他资金方询价。</translation>
    </message>
    <message numerus="yes">
        <source>%n bank(s) asked</source>
        <translation>
            <numerusform>向%n家资金方询价</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refuses: %2</source>
        <translation>%1拒绝：%2</translation>
    </message>
    <message>
        <source>The quote of %1 is accepted</source>
        <translation>已接受%1的报价</translation>
    </message>
    <message>
        <source>%1 has paid out</source>
        <translation>%1已放款</translation>
    </message>
    <message>
        <source>The money is confirmed</source>
        <translation>到账已确认</translation>
    </message>
    <message>
        <source>The money is disputed: %1</source>
        <translation>到账有异议：%1</translation>
    </message>
    <message>
        <source>The request is withdrawn</source>
        <translation>融资申请已撤回</translation>
    </message>
    <message>
        <source>The request has lapsed</source>
        <translation>融资申请已失效</translation>
    </message>
    <message>
        <source>%1 quotes, unreadably</source>
        <translation>%1报价（无法打开）</translation>
    </message>
    <message>
        <source>%1 quotes %2 → %3</source>
        <translation>%1改价 %2 → %3</translation>
    </message>
    <message>
        <source>%1 quotes %2 again</source>
        <translation>%1重新报价 %2</translation>
    </message>
    <message>
        <source>%1 quotes %2</source>
        <translation>%1报价 %2</translation>
    </message>
    <message>
        <source>%1 (replaced)</source>
        <translation>%1（已替换）</translation>
    </message>
</context>
<context>
    <name>tally::pages::RequestQueue</name>
    <message>
        <source>To answer</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>To pay out</source>
        <translation>待放款</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>已报价</translation>
    </message>
    <message>
        <source>Refused by us</source>
        <translation>我方已拒绝</translation>
    </message>
    <message>
        <source>Given to another bank</source>
        <translation>由其他银行办理</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>last day today</source>
        <translation>今日截止</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>显示哪些申请</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>融资申请</translation>
    </message>
    <message>
        <source>Nobody asks for financing</source>
        <translation>暂无融资申请</translation>
    </message>
    <message>
        <source>Requests that name our bank appear here by themselves, with what they rest on.</source>
        <translation>向我行提出的融资申请及其依据自动显示在此。</translation>
    </message>
</context>
<context>
    <name>tally::pages::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>融资申请</translation>
    </message>
    <message>
        <source>Who asks us for financing, and on what ground</source>
        <translation>向我方申请融资的机构及其依据</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请金额</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>流转路径</translation>
    </message>
    <message>
        <source>Recourse</source>
        <translation>追索权</translation>
    </message>
    <message>
        <source>with recourse</source>
        <translation>有追索权</translation>
    </message>
    <message>
        <source>without recourse</source>
        <translation>无追索权</translation>
    </message>
    <message>
        <source>Type both references first.</source>
        <translation>请先输入付款编号和登记编号。</translation>
    </message>
    <message>
        <source>Quote for %1</source>
        <translation>对%1报价</translation>
    </message>
    <message>
        <source>%1 offers %2 to finance this credential, until %3. Only the applicant and we can read the terms.</source>
        <translation>%1向%2报价，为该电子凭证提供融资，有效期至%3。条款仅申请人和我方可读。</translation>
    </message>
    <message>
        <source>Annual rate</source>
        <translation>年利率</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Net proceeds</source>
        <translation>实得金额</translation>
    </message>
    <message>
        <source>All-in annual cost</source>
        <translation>综合年化成本</translation>
    </message>
    <message>
        <source>A quote binds us until it ends: the applicant may accept it any time before.</source>
        <translation>报价在有效期内对我方有约束力，申请人可随时接受。</translation>
    </message>
    <message>
        <source>Sign and quote</source>
        <translation>签署并报价</translation>
    </message>
    <message>
        <source>The quote is given</source>
        <translation>报价已提交</translation>
    </message>
    <message>
        <source>Say why first: the applicant sees the reason.</source>
        <translation>请先填写原因，申请人可见。</translation>
    </message>
    <message>
        <source>Refuse %1</source>
        <translation>拒绝%1</translation>
    </message>
    <message>
        <source>%1 does not finance this request of %2. The reason is on the ledger: %3.</source>
        <translation>%1不为%2的该笔融资申请提供融资。原因记入账本：%3。</translation>
    </message>
    <message>
        <source>We cannot quote for this request any more.</source>
        <translation>我方不可再对该融资申请报价。</translation>
    </message>
    <message>
        <source>Sign and refuse</source>
        <translation>签署并拒绝</translation>
    </message>
    <message>
        <source>The request is refused</source>
        <translation>融资申请已拒绝</translation>
    </message>
    <message>
        <source>Disburse for %1</source>
        <translation>对%1放款</translation>
    </message>
    <message>
        <source>%1 says that the money was paid to %2 and becomes holder of this part.</source>
        <translation>%1声明款项已付至%2，并成为该子凭证的持有人。</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>We become holder at once. Sign only when the money has really left.</source>
        <translation>我方即时成为持有人。请在款项实际付出后再签署。</translation>
    </message>
    <message>
        <source>Sign and disburse</source>
        <translation>签署并放款</translation>
    </message>
    <message>
        <source>We are holder of it</source>
        <translation>我方已成为持有人</translation>
    </message>
    <message>
        <source>Or refuse, with the reason</source>
        <translation>或拒绝并说明原因</translation>
    </message>
    <message>
        <source>Reason for refusing…</source>
        <translation>拒绝原因…</translation>
    </message>
    <message>
        <source>Review quote</source>
        <translation>核对报价</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Accepted: pay out</source>
        <translation>已接受：待放款</translation>
    </message>
    <message>
        <source>Payment reference</source>
        <translation>付款编号</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>Review disbursement</source>
        <translation>核对放款</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>the whole of it</source>
        <translation>全额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>开立人</translation>
    </message>
    <message>
        <source>tier %1</source>
        <translation>%1级</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>开立</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>转让</translation>
    </message>
    <message>
        <source>you</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>not yet holder</source>
        <translation>尚非持有人</translation>
    </message>
    <message>
        <source>Refused by us</source>
        <translation>我方已拒绝</translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n day(s)</source>
        <translation>
            <numerusform>%1，%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>The ledger says</source>
        <translation>账本核对</translation>
    </message>
    <message>
        <source>as committed on the ledger</source>
        <translation>与账本上的承诺一致</translation>
    </message>
    <message>
        <source>not what we committed to</source>
        <translation>与我方承诺不一致</translation>
    </message>
    <message>
        <source>The terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>cannot be read with the keys of this wallet</source>
        <translation>本钱包的密钥无法读取</translation>
    </message>
    <message>
        <source>Accepted: pay out until</source>
        <translation>已接受，放款期限</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>the quote of another bank</source>
        <translation>其他银行的报价</translation>
    </message>
    <message>
        <source>No check blocks anything.</source>
        <translation>没有阻断项。</translation>
    </message>
    <message>
        <source>What is to be looked at is yours to judge.</source>
        <translation>留意项由贵行自行判断。</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) block the applicant&apos;s acceptance.</source>
        <translation>
            <numerusform>%n项阻断申请人接受报价。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quoting stays possible; the ledger refuses the acceptance until it is put right.</source>
        <translation>仍可报价；解决之前账本不允许接受报价。</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) block paying out.</source>
        <translation>
            <numerusform>%n项阻断放款。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put it right first.</source>
        <translation>请先解决。</translation>
    </message>
    <message>
        <source>Quoting stays possible.</source>
        <translation>仍可报价。</translation>
    </message>
    <message>
        <source>It takes the place of the quote we gave before.</source>
        <translation>本报价取代我方此前的报价。</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>我方答复</translation>
    </message>
</context>
<context>
    <name>tally::pages::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This wallet</source>
        <translation>本钱包</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>At least 8 characters. Nobody can reset it for you.</source>
        <translation>至少8个字符。任何人均无法为您重置。</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>File and backup</source>
        <translation>文件与备份</translation>
    </message>
    <message>
        <source>Back up to a file…</source>
        <translation>备份到文件…</translation>
    </message>
    <message>
        <source>The wallet lies in %1. A backup is a copy of it and of its key slots; it opens with the password of the day it was made.</source>
        <translation>钱包位于%1。备份是钱包及其密钥槽的副本，须用备份当时的密码打开。</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>至少8个字符。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>It is being changed.</source>
        <translation>正在修改。</translation>
    </message>
    <message>
        <source>The password is changed. Copies made before still open with the old one.</source>
        <translation>密码已修改。此前的备份仍须用旧密码打开。</translation>
    </message>
    <message>
        <source>Back up the wallet</source>
        <translation>备份钱包</translation>
    </message>
    <message>
        <source>Wallets (*.tally)</source>
        <translation>钱包 (*.tally)</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>已备份到%1。</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Draw attention to an issuer from this share of what we hold</source>
        <translation>单一开立人占我方持有金额达到此比例时提示</translation>
    </message>
</context>
<context>
    <name>tally::pages::SettlementPage</name>
    <message>
        <source>Settlement</source>
        <translation>清算</translation>
    </message>
    <message>
        <source>Payment and clearing at maturity</source>
        <translation>到期兑付与清分</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Disputed: %1</source>
        <translation>有异议：%1</translation>
    </message>
    <message>
        <source>Root %1</source>
        <translation>源凭证%1</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>开立人</translation>
    </message>
    <message>
        <source>Settlement bank</source>
        <translation>清算银行</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>开立金额</translation>
    </message>
    <message>
        <source>Instructed</source>
        <translation>已指令</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>已清分</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>未兑付余额</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Our share so far</source>
        <translation>我方累计应得</translation>
    </message>
    <message>
        <source>All of it has been paid.</source>
        <translation>已全部兑付。</translation>
    </message>
    <message>
        <source>Type the amount first.</source>
        <translation>请先输入金额。</translation>
    </message>
    <message>
        <source>Type the receipt&apos;s number first.</source>
        <translation>请先输入回执编号。</translation>
    </message>
    <message>
        <source>Type the instruction&apos;s number first.</source>
        <translation>请先输入付款指令编号。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Instruct payment of root %1</source>
        <translation>对源凭证%1发出付款指令</translation>
    </message>
    <message>
        <source>%1 tells %2 to pay the holders of this root, value date %3. Nothing counts as paid before the bank has cleared it.</source>
        <translation>%1指令%2向该源凭证的持有人兑付，入账日%3。清算银行清分前不视为已兑付。</translation>
    </message>
    <message>
        <source>The instruction stands on the ledger for everybody to see.</source>
        <translation>付款指令记入账本，所有人可见。</translation>
    </message>
    <message>
        <source>Payment is instructed</source>
        <translation>付款指令已发出</translation>
    </message>
    <message>
        <source>Clear root %1</source>
        <translation>清分源凭证%1</translation>
    </message>
    <message>
        <source>%1 records that it has distributed this amount to the holders, value date %2. What %3 owes becomes less by it, and its line is freed.</source>
        <translation>%1登记已将该金额分付持有人，入账日%2。%3的应付金额相应减少，开立额度相应释放。</translation>
    </message>
    <message>
        <source>A clearing cannot be taken back: clear only what was really paid out.</source>
        <translation>清分不可撤回：仅清分实际已付的款项。</translation>
    </message>
    <message>
        <source>The clearing is recorded</source>
        <translation>清分已登记</translation>
    </message>
    <message>
        <source>Say first what is wrong.</source>
        <translation>请先选择异议原因。</translation>
    </message>
    <message>
        <source>Confirm the payment of root %1</source>
        <translation>确认源凭证%1的兑付到账</translation>
    </message>
    <message>
        <source>Dispute the payment of root %1</source>
        <translation>对源凭证%1的兑付提出异议</translation>
    </message>
    <message>
        <source>Your word stands on the ledger for everybody to see.</source>
        <translation>您的反馈将记入账本，所有人可见。</translation>
    </message>
    <message>
        <source>%1 confirms that %2 has reached its account.</source>
        <translation>%1确认%2已到账。</translation>
    </message>
    <message>
        <source>The payment is confirmed</source>
        <translation>兑付到账已确认</translation>
    </message>
    <message>
        <source>%1 says that of its share of %2 not all has come: %3.</source>
        <translation>%1反馈其应得的%2未全额到账：%3。</translation>
    </message>
    <message>
        <source>The payment is disputed</source>
        <translation>已对兑付提出异议</translation>
    </message>
    <message>
        <source>Record that root %1 is overdue</source>
        <translation>登记源凭证%1逾期</translation>
    </message>
    <message>
        <source>It was due on %1 and is not paid whole. That it is overdue becomes a fact on the ledger; a late payment can still be recorded.</source>
        <translation>到期日为%1，尚未全额兑付。逾期事实将记入账本；此后的兑付仍可登记。</translation>
    </message>
    <message>
        <source>The fact stays on the ledger, also after a late payment.</source>
        <translation>逾期事实保留在账本上，此后兑付亦不消除。</translation>
    </message>
    <message>
        <source>It is recorded as overdue</source>
        <translation>已登记逾期</translation>
    </message>
    <message>
        <source>Nothing falls due</source>
        <translation>暂无到期事项</translation>
    </message>
    <message>
        <source>Roots that you issued, clear, or hold parts of appear here, the next due first.</source>
        <translation>您开立、清分或持有其子凭证的源凭证显示在此，按到期日先后排列。</translation>
    </message>
    <message>
        <source>Shares of the holders</source>
        <translation>持有人应得份额</translation>
    </message>
    <message>
        <source>Choose a root above</source>
        <translation>请在上方选择源凭证</translation>
    </message>
    <message>
        <source>Its holders appear here with their share of each clearing, to the fen.</source>
        <translation>此处显示各持有人在每次清分中的应得份额，精确到分。</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>兑付</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>入账日</translation>
    </message>
    <message>
        <source>Number of the instruction or receipt</source>
        <translation>付款指令或回执编号</translation>
    </message>
    <message>
        <source>Instruct payment</source>
        <translation>付款指令</translation>
    </message>
    <message>
        <source>Record clearing</source>
        <translation>登记清分</translation>
    </message>
    <message>
        <source>Has it come?</source>
        <translation>是否到账</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>异议原因</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>无异议</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>确认到账</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>提出异议</translation>
    </message>
    <message>
        <source>Record as overdue</source>
        <translation>登记逾期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
</context>
<context>
    <name>tally::parts::NodeStrips</name>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1，%2 至 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Last 30 minutes</source>
        <translation>最近 30 分钟</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>tally::parts::PathPicture</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有%n项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::parts::ProvenanceDiagram</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>流转路径</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>本笔</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>转让待签收</translation>
    </message>
    <message>
        <source>in financing</source>
        <translation>融资中</translation>
    </message>
    <message>
        <source>%1 promises %2</source>
        <translation>%1承诺付款 %2</translation>
    </message>
    <message>
        <source>%1, tier %2, got %3 and passed on from it (%4)</source>
        <translation>%1（第 %2 级）取得 %3，并由此转出（%4）</translation>
    </message>
    <message>
        <source>%1 holds %2</source>
        <translation>%1持有 %2</translation>
    </message>
    <message>
        <source>offered to %1, %2</source>
        <translation>向%1转让待签收，%2</translation>
    </message>
    <message>
        <source>%1 asks for financing of %2</source>
        <translation>%1申请融资 %2</translation>
    </message>
    <message>
        <source>%1, %2 together</source>
        <translation>%1，合计 %2</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>开立人</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>第 %1 级</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>目前在</translation>
    </message>
</context>
<context>
    <name>tally::parts::Table</name>
    <message>
        <source>Reading the wallet…</source>
        <translation>正在读取钱包…</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>复制为CSV</translation>
    </message>
    <message>
        <source>Export all rows…</source>
        <translation>导出全部行…</translation>
    </message>
    <message>
        <source>Print all rows…</source>
        <translation>打印全部行…</translation>
    </message>
</context>
<context>
    <name>tally::shell::ConfirmSheet</name>
    <message>
        <source>What you sign</source>
        <translation>签署内容</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What cannot be undone</source>
        <translation>不可撤销事项</translation>
    </message>
    <message>
        <source>Tried on the ledger</source>
        <translation>账本预检</translation>
    </message>
    <message>
        <source>Asking the ledger what it would do…</source>
        <translation>正在向账本预检…</translation>
    </message>
    <message>
        <source>Wallet password</source>
        <translation>钱包密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Sign and send</source>
        <translation>签署并发送</translation>
    </message>
    <message>
        <source>The ledger has not answered yet.</source>
        <translation>账本尚未应答。</translation>
    </message>
    <message>
        <source>Unlocked a short while ago, below %1</source>
        <translation>刚刚解锁，且金额低于%1</translation>
    </message>
    <message>
        <source>It cannot be signed.</source>
        <translation>无法签署。</translation>
    </message>
    <message>
        <source>It could not be tried on the ledger.</source>
        <translation>未能完成账本预检。</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>区块%1</translation>
    </message>
    <message>
        <source>Sign and leave to the checker</source>
        <translation>签署并提交复核</translation>
    </message>
    <message>
        <source>The ledger would refuse it.</source>
        <translation>账本将拒绝该交易。</translation>
    </message>
    <message>
        <source>Our member acts by maker and checker: nothing moves yet. Signing leaves this, to the letter, for a checker to confirm or to take back.</source>
        <translation>本机构实行经办复核，此时不发生任何变动。签署后原样提交复核，由复核确认或撤回。</translation>
    </message>
    <message>
        <source>Would succeed. There is no fee.</source>
        <translation>预检通过，无手续费。</translation>
    </message>
    <message>
        <source>It is being signed.</source>
        <translation>正在签署。</translation>
    </message>
    <message>
        <source>That is not the password.</source>
        <translation>密码错误。</translation>
    </message>
    <message>
        <source>Under way: %1</source>
        <translation>进行中：%1</translation>
    </message>
    <message>
        <source>Close and follow in Activity</source>
        <translation>关闭，在“操作记录”中查看</translation>
    </message>
    <message>
        <source>Signed on this computer</source>
        <translation>已在本机签署</translation>
    </message>
    <message>
        <source>Kept in the outbox: the same bytes go out again after a crash</source>
        <translation>已存入待发箱：异常中断后将原样重发</translation>
    </message>
    <message>
        <source>In block %1</source>
        <translation>已进入区块%1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>It is in block %1 and counts as final six blocks later.</source>
        <translation>已进入区块%1，再过六个区块视为最终确认。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Waiting for a node</source>
        <translation>等待节点应答</translation>
    </message>
    <message>
        <source>It is signed and kept in the outbox. It goes out by itself when a node answers; it may be refused then. Nothing needs to be done, and nothing must be done twice.</source>
        <translation>已签署并存入待发箱。节点应答后自动发送，届时可能被拒绝。无需操作，请勿重复办理。</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>The very same was signed before, and nobody has read yet how that ended: it may have been done. Nothing was signed now. Its end is told above the page as soon as it is known; once that is read, the same can be signed again.</source>
        <translation>完全相同的操作此前已签署，其结果尚未有人阅读：可能已经完成。本次未签署。结果一经确定即显示在页面上方；阅读确认后，可再次签署相同操作。</translation>
    </message>
    <message>
        <source>Going out; waiting for a block</source>
        <translation>正在发送，等待进入区块</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Would be done in part. Left as they are: %1</source>
        <translation>只会完成一部分。保持原状的：%1</translation>
    </message>
    <message>
        <source>Nothing was done</source>
        <translation>未作任何变动</translation>
    </message>
    <message>
        <source>It is in block %1, and the ledger left everything as it was: %2</source>
        <translation>已进入区块 %1，但账本上一切保持原状：%2</translation>
    </message>
    <message>
        <source>Done in part</source>
        <translation>已完成一部分</translation>
    </message>
    <message>
        <source>It is in block %1. Left as they were: %2</source>
        <translation>已进入区块 %1。保持原状的：%2</translation>
    </message>
</context>
<context>
    <name>tally::shell::HelpWindow</name>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Nowhere in this guide</source>
        <translation>本指南中没有</translation>
    </message>
</context>
<context>
    <name>tally::shell::JoinDialog</name>
    <message>
        <source>Join a consortium</source>
        <translation>加入联盟</translation>
    </message>
    <message>
        <source>This wallet will keep its keys and its picture of this ledger, and only of this one. Compare what follows with what the registrar told you on another way.</source>
        <translation>本钱包将仅保存用于此账本的密钥和数据。请将以下内容与登记管理方通过其他渠道告知的信息核对。</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链编号</translation>
    </message>
    <message>
        <source>First block</source>
        <translation>首个区块</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Usual currency</source>
        <translation>常用币种</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Contract %1</source>
        <translation>合约%1</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>the consortium&apos;s own</source>
        <translation>联盟自有证书</translation>
    </message>
    <message>
        <source>this system&apos;s</source>
        <translation>本机系统证书</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
</context>
<context>
    <name>tally::shell::MainWindow</name>
    <message>
        <source>Open a wallet first: it is the wallet that joins.</source>
        <translation>请先打开钱包，再以该钱包加入联盟。</translation>
    </message>
    <message>
        <source>New practice ledger…</source>
        <translation>新建演练账本…</translation>
    </message>
    <message>
        <source>Join a consortium…</source>
        <translation>加入联盟…</translation>
    </message>
    <message>
        <source>Open wallet…</source>
        <translation>打开钱包…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Look at the ledger now</source>
        <translation>立即刷新账本</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Join a consortium: choose its manifest</source>
        <translation>加入联盟：选择联盟配置文件</translation>
    </message>
    <message>
        <source>Manifests (*.json);;All files (*)</source>
        <translation>联盟配置文件 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>This wallet belongs to no consortium yet. Open it again and choose the manifest that the registrar gave you.</source>
        <translation>本钱包尚未加入联盟。请重新打开，并选择登记管理方提供的联盟配置文件。</translation>
    </message>
    <message>
        <source>This operator has no page called %1.</source>
        <translation>该操作员没有名为%1的页面。</translation>
    </message>
    <message numerus="yes">
        <source>Locked after %n minute(s) without a key or a click.</source>
        <translation>
            <numerusform>%n分钟无操作，已锁定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export all rows…</source>
        <translation>导出全部行…</translation>
    </message>
    <message>
        <source>Print all rows…</source>
        <translation>打印全部行…</translation>
    </message>
    <message>
        <source>The page&apos;s main action</source>
        <translation>本页主要操作</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>核对并签署</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>There is no table on this page.</source>
        <translation>本页没有表格。</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>tally::shell::NewWalletDialog</name>
    <message>
        <source>Restore a wallet</source>
        <translation>恢复钱包</translation>
    </message>
    <message>
        <source>New wallet</source>
        <translation>新建钱包</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The file lies in %1</source>
        <translation>文件位于%1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>At least 8 characters. Nobody can reset it for you.</source>
        <translation>至少8个字符。任何人均无法为您重置。</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>Type the 24 words of the recovery phrase, with spaces between them.</source>
        <translation>请输入助记词的24个单词，以空格分隔。</translation>
    </message>
    <message>
        <source>Write these 24 words down on paper, in this order. They alone bring your keys back when this computer or the password is lost. Whoever has them can sign for you.</source>
        <translation>请按顺序将这24个单词抄写在纸上。电脑或密码丢失时，仅凭助记词可恢复密钥。持有助记词者可代您签署。</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>助记词</translation>
    </message>
    <message>
        <source>To be sure: type words 3, 12 and 21 from your paper</source>
        <translation>为确认无误，请按抄写内容输入第3、12、21个单词</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>A name without slashes, that does not begin with a dot.</source>
        <translation>名称不可含斜杠，不可以点号开头。</translation>
    </message>
    <message>
        <source>There is a wallet of this name.</source>
        <translation>已有同名钱包。</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>至少8个字符。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>These are not words 3, 12 and 21.</source>
        <translation>与第3、12、21个单词不符。</translation>
    </message>
    <message>
        <source>That is no recovery phrase: a word is misspelt, missing, or out of order.</source>
        <translation>助记词有误：单词拼写错误、缺失或顺序有误。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Make the wallet</source>
        <translation>创建钱包</translation>
    </message>
</context>
<context>
    <name>tally::shell::PaletteBox</name>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Pages, actions, credential numbers, members</source>
        <translation>页面、操作、电子凭证编号、参与机构</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>member</source>
        <translation>参与机构</translation>
    </message>
    <message>
        <source>credential</source>
        <translation>电子凭证</translation>
    </message>
</context>
<context>
    <name>tally::shell::Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n项待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::shell::Shell</name>
    <message>
        <source>No node answers. You see what was known at %1; what needs a node has to wait.</source>
        <translation>无节点应答。当前显示截至%1的数据；需要节点的操作须等待。</translation>
    </message>
    <message>
        <source>No operator yet</source>
        <translation>尚无操作员</translation>
    </message>
    <message>
        <source>A registrar has to admit you</source>
        <translation>须由登记管理方准入</translation>
    </message>
    <message>
        <source>%1: not done. %2</source>
        <translation>%1：未完成。%2</translation>
    </message>
    <message>
        <source>%1: done, in block %2.</source>
        <translation>%1：已完成，在区块 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n more under Activity.</source>
        <translation>
            <numerusform>另有 %n 项，见“操作记录”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed earlier, and ended since:</source>
        <translation>此前签名、现已结束：</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>已阅读</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>%1: in block %2, but nothing was done.</source>
        <translation>%1：已进入区块 %2，但未作任何变动。</translation>
    </message>
</context>
<context>
    <name>tally::shell::StartPage</name>
    <message>
        <source>Wallets on this computer</source>
        <translation>本机钱包</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>New wallet…</source>
        <translation>新建钱包…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Nobody can reset this password for you: it is not stored anywhere.</source>
        <translation>任何人均无法为您重置此密码：密码未存储于任何地方。</translation>
    </message>
    <message>
        <source>Practice ledger</source>
        <translation>演练账本</translation>
    </message>
    <message>
        <source>Sample companies, banks and credentials on this computer alone. No network, no real money, nothing to break.</source>
        <translation>仅在本机运行的示例企业、银行和电子凭证。不联网，不涉及真实资金，可放心操作。</translation>
    </message>
    <message>
        <source>New practice ledger…</source>
        <translation>新建演练账本…</translation>
    </message>
    <message>
        <source>Try the practice ledger</source>
        <translation>试用演练账本</translation>
    </message>
    <message>
        <source>No wallet yet</source>
        <translation>暂无钱包</translation>
    </message>
    <message>
        <source>Make a new wallet, open a file, or try the practice ledger first.</source>
        <translation>请先新建钱包、打开文件或试用演练账本。</translation>
    </message>
    <message>
        <source>There is no wallet to unlock.</source>
        <translation>没有可解锁的钱包。</translation>
    </message>
    <message>
        <source>Practice wallet. Its password is: %1</source>
        <translation>演练钱包。密码：%1</translation>
    </message>
    <message>
        <source>Opening takes about a second: that is what makes guessing slow.</source>
        <translation>打开约需一秒，以防密码被快速猜测。</translation>
    </message>
    <message>
        <source>Open a wallet</source>
        <translation>打开钱包</translation>
    </message>
    <message>
        <source>Wallets (*.tally)</source>
        <translation>钱包 (*.tally)</translation>
    </message>
    <message>
        <source>Making the wallet…</source>
        <translation>正在创建钱包…</translation>
    </message>
    <message>
        <source>Starting the practice ledger…</source>
        <translation>正在启动演练账本…</translation>
    </message>
    <message>
        <source>Starting the node</source>
        <translation>正在启动节点</translation>
    </message>
    <message>
        <source>Making the wallets</source>
        <translation>正在创建钱包</translation>
    </message>
    <message>
        <source>Admitting the members</source>
        <translation>正在准入参与机构</translation>
    </message>
    <message>
        <source>Playing its past</source>
        <translation>正在生成历史业务</translation>
    </message>
    <message>
        <source>%1… %2 %</source>
        <translation>%1…%2%</translation>
    </message>
    <message>
        <source>The practice ledger runs. Choose who you want to be.</source>
        <translation>演练账本已运行。请选择您的身份。</translation>
    </message>
    <message>
        <source>New practice ledger</source>
        <translation>新建演练账本</translation>
    </message>
    <message>
        <source>Begin a new practice ledger? What was done on this one is forgotten, with its wallets. Nothing real is touched.</source>
        <translation>要新建演练账本吗？当前演练账本上的一切及其钱包都会删除，不影响任何真实数据。</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>tally::shell::StatusLine</name>
    <message>
        <source>Locked. Keys stay sealed on this disk until you unlock.</source>
        <translation>已锁定。解锁前密钥加密保存在本机磁盘。</translation>
    </message>
    <message>
        <source>Offline: no node has answered yet</source>
        <translation>离线：尚无节点应答</translation>
    </message>
    <message>
        <source>Offline since %1, block %2</source>
        <translation>自%1起离线，区块%2</translation>
    </message>
    <message>
        <source>Told by one node to block %1</source>
        <translation>单节点告知，至区块%1</translation>
    </message>
    <message>
        <source>Agreed by nodes to block %1</source>
        <translation>多节点一致，至区块%1</translation>
    </message>
    <message>
        <source>Proven by validators to block %1</source>
        <translation>验证节点证明，至区块%1</translation>
    </message>
    <message>
        <source>%1 of %2 nodes answer</source>
        <translation>%1/%2个节点应答</translation>
    </message>
    <message>
        <source>Outbox: none pending</source>
        <translation>待发箱：无待发</translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n pending</source>
        <translation>
            <numerusform>待发箱：%n笔待发</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n min</source>
        <translation>
            <numerusform>%n分钟后锁定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tally::shell::Workbench</name>
    <message>
        <source>None of this wallet&apos;s keys is an operator&apos;s on this ledger.</source>
        <translation>本钱包的密钥均非本账本的操作员密钥。</translation>
    </message>
    <message>
        <source>Your institution is suspended on this ledger.</source>
        <translation>贵机构在本账本上已暂停。</translation>
    </message>
    <message>
        <source>This operator may look, but not prepare orders.</source>
        <translation>该操作员可查看，但不可经办指令。</translation>
    </message>
    <message>
        <source>This operator&apos;s permissions do not allow it.</source>
        <translation>该操作员的权限不允许此操作。</translation>
    </message>
    <message>
        <source>No node answers: what is signed could not be tried on the ledger first.</source>
        <translation>无节点应答：签署前无法完成账本预检。</translation>
    </message>
    <message>
        <source>This operator prepares orders for a checker; your institution does not act by maker and checker.</source>
        <translation>该操作员只能经办、不能复核，而本机构未实行经办复核。</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>The contract data end too early ({place}).</source>
        <translation>合约数据不完整，提前结束（{place}）。</translation>
    </message>
    <message>
        <source>The contract data point outside themselves ({place}).</source>
        <translation>合约数据的偏移量超出数据范围（{place}）。</translation>
    </message>
    <message>
        <source>The contract data have bits where none may be ({place}).</source>
        <translation>合约数据的填充位不为零（{place}）。</translation>
    </message>
    <message>
        <source>The contract data go on after their end.</source>
        <translation>合约数据末尾有多余内容。</translation>
    </message>
    <message>
        <source>The contract data hold a text that is not UTF-8 ({place}).</source>
        <translation>合约数据中有非 UTF-8 文本（{place}）。</translation>
    </message>
    <message>
        <source>The contract data stand for too many values ({place}).</source>
        <translation>合约数据包含的值过多（{place}）。</translation>
    </message>
    <message>
        <source>The value does not fit its contract type ({place}).</source>
        <translation>该值超出其合约类型的范围（{place}）。</translation>
    </message>
    <message>
        <source>There are too many or too few values ({place}).</source>
        <translation>值的数量不符（{place}）。</translation>
    </message>
    <message>
        <source>The value is of another kind than its contract type ({place}).</source>
        <translation>该值与其合约类型不符（{place}）。</translation>
    </message>
    <message>
        <source>The log has not the topics of its event.</source>
        <translation>日志的主题与其事件不符。</translation>
    </message>
    <message>
        <source>This is no contract type: {place}</source>
        <translation>不是合约类型：{place}</translation>
    </message>
    <message>
        <source>Fixed-point contract types are not supported: {place}</source>
        <translation>不支持定点数合约类型：{place}</translation>
    </message>
    <message>
        <source>This is no signature of a contract function: {place}</source>
        <translation>不是合约函数签名：{place}</translation>
    </message>
    <message>
        <source>The RLP data go on after their end ({place}).</source>
        <translation>RLP 数据末尾有多余内容（{place}）。</translation>
    </message>
    <message>
        <source>The RLP data end too early ({place}).</source>
        <translation>RLP 数据不完整，提前结束（{place}）。</translation>
    </message>
    <message>
        <source>An RLP item reaches past the end of its list ({place}).</source>
        <translation>RLP 项超出其所在列表的末尾（{place}）。</translation>
    </message>
    <message>
        <source>An RLP length begins with zero ({place}).</source>
        <translation>RLP 长度以零开头（{place}）。</translation>
    </message>
    <message>
        <source>An RLP item is not in its shortest form ({place}).</source>
        <translation>RLP 项未采用最短形式（{place}）。</translation>
    </message>
    <message>
        <source>The RLP lists are nested too deeply ({place}).</source>
        <translation>RLP 列表嵌套过深（{place}）。</translation>
    </message>
    <message>
        <source>An RLP integer is too long or begins with zero ({place}).</source>
        <translation>RLP 整数过长或以零开头（{place}）。</translation>
    </message>
    <message>
        <source>The RLP data have another shape than they should ({place}).</source>
        <translation>RLP 数据的结构不符（{place}）。</translation>
    </message>
    <message>
        <source>This kind of transaction is not known.</source>
        <translation>未知的交易类型。</translation>
    </message>
    <message>
        <source>The transaction has too many or too few fields.</source>
        <translation>交易的字段数量不符。</translation>
    </message>
    <message>
        <source>A figure of the transaction is too large: {place}</source>
        <translation>交易中的数值过大：{place}</translation>
    </message>
    <message>
        <source>The transaction&apos;s recipient is no address.</source>
        <translation>交易的接收方不是地址。</translation>
    </message>
    <message>
        <source>The transaction&apos;s access list is malformed.</source>
        <translation>交易的访问列表格式有误。</translation>
    </message>
    <message>
        <source>The transaction&apos;s signature has an impossible v.</source>
        <translation>交易签名的 v 值无效。</translation>
    </message>
    <message>
        <source>The transaction&apos;s signature is in its high form, which is refused.</source>
        <translation>交易签名为高 s 值形式，不予接受。</translation>
    </message>
    <message>
        <source>The transaction&apos;s signature is invalid.</source>
        <translation>交易签名无效。</translation>
    </message>
    <message>
        <source>This is no type of structured data: {place}</source>
        <translation>不是结构化数据类型：{place}</translation>
    </message>
    <message>
        <source>A member of the structured data is missing, or one too many: {place}</source>
        <translation>结构化数据缺少成员或有多余成员：{place}</translation>
    </message>
    <message>
        <source>A value of the structured data does not fit its type: {place}</source>
        <translation>结构化数据的值与其类型不符：{place}</translation>
    </message>
    <message>
        <source>This is no figure as nodes write them: {place}</source>
        <translation>不是节点所用格式的数值：{place}</translation>
    </message>
    <message>
        <source>This figure is too large: {place}</source>
        <translation>数值过大：{place}</translation>
    </message>
    <message>
        <source>This is not valid JSON (byte {place}).</source>
        <translation>不是有效的 JSON（字节 {place}）。</translation>
    </message>
    <message>
        <source>This JSON is not UTF-8.</source>
        <translation>该 JSON 不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>This JSON is nested too deeply (byte {place}).</source>
        <translation>该 JSON 嵌套过深（字节 {place}）。</translation>
    </message>
    <message>
        <source>An address is 0x and forty more digits.</source>
        <translation>地址应为 0x 加 40 位十六进制数字。</translation>
    </message>
    <message>
        <source>The address has a character that is no hexadecimal digit.</source>
        <translation>地址中有非十六进制字符。</translation>
    </message>
    <message>
        <source>The address was mistyped: its capitals do not fit.</source>
        <translation>地址有误：大小写校验不符。</translation>
    </message>
    <message>
        <source>This is no signing key.</source>
        <translation>不是签名密钥。</translation>
    </message>
    <message>
        <source>This is no public key.</source>
        <translation>不是公钥。</translation>
    </message>
    <message>
        <source>This is no valid signature.</source>
        <translation>签名无效。</translation>
    </message>
    <message>
        <source>An event in the journal is damaged.</source>
        <translation>日志中有事件已损坏。</translation>
    </message>
    <message>
        <source>The formula in this cell failed ({place}).</source>
        <translation>该单元格的公式出错（{place}）。</translation>
    </message>
    <message>
        <source>A quoted field that begins in line {1} does not end as it should.</source>
        <translation>始于第 {1} 行的引号字段未正确结束。</translation>
    </message>
    <message>
        <source>Line {1} holds a zero byte: this is no text file.</source>
        <translation>第 {1} 行含零字节：该文件不是文本文件。</translation>
    </message>
    <message>
        <source>A line has more than {1} fields.</source>
        <translation>有一行的字段超过 {1} 个。</translation>
    </message>
    <message>
        <source>This is a credit note (type {1}), not an invoice: it takes a claim back.</source>
        <translation>这是红字发票（类型 {1}），用于冲减应收款，不可作为发票使用。</translation>
    </message>
    <message>
        <source>The invoice breaks {1} rules of its format; the first is {2} at {3}.</source>
        <translation>发票不符合 {1} 项格式规则，首项为 {2}，位于 {3}。</translation>
    </message>
    <message>
        <source>The {1} ({2}) has no valid Unified Social Credit Code on the invoice.</source>
        <translation>发票上的 {1}（{2}）没有有效的统一社会信用代码。</translation>
    </message>
    <message>
        <source>The invoice&apos;s currency is not known: {1}</source>
        <translation>发票币种无法识别：{1}</translation>
    </message>
    <message>
        <source>An amount of the invoice cannot be used ({1}: {2}).</source>
        <translation>发票的一项金额无法使用（{1}：{2}）。</translation>
    </message>
    <message>
        <source>Nothing is left to pay on this invoice ({1}).</source>
        <translation>该发票已无应付金额（{1}）。</translation>
    </message>
    <message>
        <source>This invoice is to be paid to somebody else already: {1}</source>
        <translation>该发票已指定向他方付款：{1}</translation>
    </message>
    <message>
        <source>This is XML, but no UBL 2 invoice ({2}).</source>
        <translation>该文件是 XML，但不是 UBL 2 发票（{2}）。</translation>
    </message>
    <message>
        <source>No line names the columns that are needed; missing are: {1}</source>
        <translation>未找到包含所需列名的表头行，缺少：{1}</translation>
    </message>
    <message>
        <source>Two columns mean the same, {1}: {2} and {3}.</source>
        <translation>两列含义相同（{1}）：{2} 和 {3}。</translation>
    </message>
    <message>
        <source>The column {1} counts thousands or ten thousands: give amounts in full.</source>
        <translation>列 {1} 以千或万为单位：请填写完整金额。</translation>
    </message>
    <message>
        <source>The file has no rows below its header.</source>
        <translation>文件表头下没有数据行。</translation>
    </message>
    <message>
        <source>This workbook is of before 2007 or has a password: save it as .xlsx without one.</source>
        <translation>该工作簿为 2007 年以前的格式或设有密码：请另存为不带密码的 .xlsx 文件。</translation>
    </message>
    <message>
        <source>The file has more than {1} rows.</source>
        <translation>文件超过 {1} 行。</translation>
    </message>
    <message>
        <source>The file has no row {1}.</source>
        <translation>文件没有第 {1} 行。</translation>
    </message>
    <message>
        <source>This field is empty ({place}).</source>
        <translation>该字段为空（{place}）。</translation>
    </message>
    <message>
        <source>This is no date ({place}).</source>
        <translation>不是有效日期（{place}）。</translation>
    </message>
    <message>
        <source>This is no currency ({place}).</source>
        <translation>不是有效币种（{place}）。</translation>
    </message>
    <message>
        <source>The amount must be above zero ({place}).</source>
        <translation>金额必须大于零（{place}）。</translation>
    </message>
    <message>
        <source>The amount is above the invoice&apos;s total of {1} ({place}).</source>
        <translation>金额超过发票总额 {1}（{place}）。</translation>
    </message>
    <message>
        <source>It is due before the invoice was made out on {1} ({place}).</source>
        <translation>到期日早于开票日期 {1}（{place}）。</translation>
    </message>
    <message>
        <source>This supplier&apos;s invoice stands in row {1} too ({place}).</source>
        <translation>该供应商的同一发票也在第 {1} 行（{place}）。</translation>
    </message>
    <message>
        <source>The spreadsheet kept this as a number and lost digits: make the column text ({place}).</source>
        <translation>电子表格将其存为数值并丢失了位数：请将该列设为文本格式（{place}）。</translation>
    </message>
    <message>
        <source>This text is longer than 200 characters, or holds control characters ({place}).</source>
        <translation>文本超过 200 个字符或含控制字符（{place}）。</translation>
    </message>
    <message>
        <source>The supplier is not a member of this consortium ({place}).</source>
        <translation>该供应商不是本联盟的参与机构（{place}）。</translation>
    </message>
    <message>
        <source>The supplier is suspended ({place}).</source>
        <translation>该供应商已被暂停（{place}）。</translation>
    </message>
    <message>
        <source>The supplier is the issuer itself ({place}).</source>
        <translation>该供应商即开立人本身（{place}）。</translation>
    </message>
    <message>
        <source>This is the name of the member with the code {1}, not of the one this row&apos;s code names ({place}).</source>
        <translation>该名称属于代码为 {1} 的参与机构，与本行代码对应的参与机构不符（{place}）。</translation>
    </message>
    <message>
        <source>The due date is past: {1} is the first that is possible ({place}).</source>
        <translation>到期日已过：最早可为 {1}（{place}）。</translation>
    </message>
    <message>
        <source>The due date is later than the consortium allows: {1} at the latest ({place}).</source>
        <translation>到期日晚于联盟允许的期限：最晚为 {1}（{place}）。</translation>
    </message>
    <message>
        <source>This invoice backs other credentials already: {1} of it is left ({place}).</source>
        <translation>该发票已用于其他电子凭证：剩余可用 {1}（{place}）。</translation>
    </message>
    <message>
        <source>This invoice is made out to somebody else ({1}).</source>
        <translation>该发票的购买方不是本机构（{1}）。</translation>
    </message>
    <message>
        <source>There is no such invoice or batch in this wallet: {place}</source>
        <translation>本钱包中没有该发票或批次：{place}</translation>
    </message>
    <message>
        <source>The invoice states no due date: give one.</source>
        <translation>发票未载明到期日：请指定。</translation>
    </message>
    <message>
        <source>The file is not text in {1}.</source>
        <translation>文件不是 {1} 编码的文本。</translation>
    </message>
    <message>
        <source>This workbook is damaged ({1}).</source>
        <translation>该工作簿已损坏（{1}）。</translation>
    </message>
    <message>
        <source>This workbook is too large: {1} is limited to {2}.</source>
        <translation>该工作簿过大：{1} 上限为 {2}。</translation>
    </message>
    <message>
        <source>This is not well-formed XML (line {1}, column {2}).</source>
        <translation>XML 格式有误（第 {1} 行第 {2} 列）。</translation>
    </message>
    <message>
        <source>This XML declares its own document type; that is not read, for safety.</source>
        <translation>该 XML 自带文档类型声明，为安全起见不予读取。</translation>
    </message>
    <message>
        <source>This XML is not in its declared encoding: {1}</source>
        <translation>该 XML 与其声明的编码不符：{1}</translation>
    </message>
    <message>
        <source>This XML is larger than {1}.</source>
        <translation>该 XML 大于 {1}。</translation>
    </message>
    <message>
        <source>This XML is too complex: {1} is limited to {2}.</source>
        <translation>该 XML 过于复杂：{1} 上限为 {2}。</translation>
    </message>
    <message>
        <source>This archive is damaged.</source>
        <translation>该压缩文件已损坏。</translation>
    </message>
    <message>
        <source>This archive has a password: save it without one.</source>
        <translation>该压缩文件设有密码：请另存为不带密码的文件。</translation>
    </message>
    <message>
        <source>This archive is too large: {1} is limited to {2}.</source>
        <translation>该压缩文件过大：{1} 上限为 {2}。</translation>
    </message>
    <message>
        <source>This archive holds the same name twice: {1}</source>
        <translation>该压缩文件中有重复的名称：{1}</translation>
    </message>
    <message>
        <source>The key {1} acts for no member, or was revoked.</source>
        <translation>密钥 {1} 不代表任何参与机构，或已被撤销。</translation>
    </message>
    <message>
        <source>The key {1} has no permission for this; it takes {2}.</source>
        <translation>密钥 {1} 无此权限，所需权限：{2}。</translation>
    </message>
    <message>
        <source>{1} has not the role for this; it takes {2}.</source>
        <translation>{1} 不具备办理此事的角色，所需角色：{2}。</translation>
    </message>
    <message>
        <source>There is no such member: {1}.</source>
        <translation>没有该参与机构：{1}。</translation>
    </message>
    <message>
        <source>{1} is suspended.</source>
        <translation>{1} 已被暂停。</translation>
    </message>
    <message>
        <source>{1} is not suspended.</source>
        <translation>{1} 未被暂停。</translation>
    </message>
    <message>
        <source>This identifier was admitted before, as {1}.</source>
        <translation>该标识此前已准入，为 {1}。</translation>
    </message>
    <message>
        <source>The identifier is not a valid Unified Social Credit Code.</source>
        <translation>该标识不是有效的统一社会信用代码。</translation>
    </message>
    <message>
        <source>A member needs at least one known role.</source>
        <translation>参与机构至少须有一个有效角色。</translation>
    </message>
    <message>
        <source>An operator needs at least one known permission.</source>
        <translation>操作员至少须有一项有效权限。</translation>
    </message>
    <message>
        <source>The encryption key is missing.</source>
        <translation>缺少加密密钥。</translation>
    </message>
    <message>
        <source>The member&apos;s profile has {1} bytes; at most {2} are allowed.</source>
        <translation>参与机构资料为 {1} 字节，最多允许 {2} 字节。</translation>
    </message>
    <message>
        <source>The key {1} belongs to a member already, or was revoked: take a new one.</source>
        <translation>密钥 {1} 已属于某参与机构或已被撤销：请使用新密钥。</translation>
    </message>
    <message>
        <source>The key {1} is not one of this member&apos;s.</source>
        <translation>密钥 {1} 不属于该参与机构。</translation>
    </message>
    <message>
        <source>{1} manages its own keys; a registrar can only propose one.</source>
        <translation>{1} 自行管理密钥，登记管理方只能提议密钥。</translation>
    </message>
    <message>
        <source>This is the last administrator of {1}: one has to remain.</source>
        <translation>这是 {1} 的最后一名管理员：须至少保留一名。</translation>
    </message>
    <message>
        <source>Nobody proposed the key {1} like this.</source>
        <translation>没有对密钥 {1} 的此项提议。</translation>
    </message>
    <message>
        <source>The member may still object: the key can be enacted from {1} on.</source>
        <translation>参与机构仍可提出异议：该密钥自 {1} 起方可启用。</translation>
    </message>
    <message>
        <source>A registrar cannot suspend itself or give up its own role.</source>
        <translation>登记管理方不能暂停自身，也不能放弃自身角色。</translation>
    </message>
    <message>
        <source>A reason has to be given.</source>
        <translation>须说明原因。</translation>
    </message>
    <message>
        <source>This takes two people: another operator of the member has to prepare it first.</source>
        <translation>此操作须由两人办理：请先由本机构另一操作员经办。</translation>
    </message>
    <message>
        <source>This was prepared already.</source>
        <translation>该指令此前已经办。</translation>
    </message>
    <message>
        <source>Who prepared this cannot also check it: it takes another key than {1}.</source>
        <translation>经办与复核不得为同一密钥：须使用 {1} 以外的密钥。</translation>
    </message>
    <message>
        <source>The key {1} that prepared this was revoked or may no longer prepare.</source>
        <translation>经办该指令的密钥 {1} 已被撤销，或不再有经办权限。</translation>
    </message>
    <message>
        <source>The consortium&apos;s rule on {1} allows {2}; asked was {3}.</source>
        <translation>联盟规则“{1}”允许 {2}，本次为 {3}。</translation>
    </message>
    <message>
        <source>{1} can be {2} at most; given was {3}.</source>
        <translation>“{1}”最大为 {2}，本次为 {3}。</translation>
    </message>
    <message>
        <source>A change of policy for {1} is waiting: another must be for the same day.</source>
        <translation>已有规则变更待于 {1} 生效：其他变更须为同一日期。</translation>
    </message>
    <message>
        <source>{2} is past: today is {1} on the ledger.</source>
        <translation>{2} 已过：账本当前日期为 {1}。</translation>
    </message>
    <message>
        <source>{2} is in the future: today is {1} on the ledger.</source>
        <translation>{2} 尚未到来：账本当前日期为 {1}。</translation>
    </message>
    <message>
        <source>The list has {1} entries; at most {2} are allowed.</source>
        <translation>列表有 {1} 项，最多允许 {2} 项。</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>列表为空。</translation>
    </message>
    <message>
        <source>This chain does not tell its time in seconds.</source>
        <translation>该链的时间不以秒为单位。</translation>
    </message>
    <message>
        <source>The issuing line of this settlement bank has {1} left, but {2} is needed. Where the bank granted none, nothing is left.</source>
        <translation>该清算银行的开立额度剩余 {1}，需要 {2}。清算银行未授予额度的，剩余为零。</translation>
    </message>
    <message>
        <source>The issuing line ended on {1}.</source>
        <translation>开立额度已于 {1} 到期。</translation>
    </message>
    <message>
        <source>The bank&apos;s limit on the issuer has {1} left, but {2} is needed.</source>
        <translation>资金方对开立人的授信额度剩余 {1}，需要 {2}。</translation>
    </message>
    <message>
        <source>The bank&apos;s limit on the issuer ended on {1}.</source>
        <translation>资金方对开立人的授信额度已于 {1} 到期。</translation>
    </message>
    <message>
        <source>There is no credential {1}.</source>
        <translation>没有电子凭证 {1}。</translation>
    </message>
    <message>
        <source>There is no root {1}.</source>
        <translation>没有源凭证 {1}。</translation>
    </message>
    <message>
        <source>Credential {1} is {2}: that does not allow this.</source>
        <translation>电子凭证 {1} 的状态为“{2}”，不允许此操作。</translation>
    </message>
    <message>
        <source>{2} does not hold credential {1}.</source>
        <translation>{2} 不是电子凭证 {1} 的持有人。</translation>
    </message>
    <message>
        <source>{2} did not issue root {1}.</source>
        <translation>{2} 不是源凭证 {1} 的开立人。</translation>
    </message>
    <message>
        <source>The amount must be above zero.</source>
        <translation>金额必须大于零。</translation>
    </message>
    <message>
        <source>The ledger cannot hold an amount of {1}.</source>
        <translation>账本无法记录金额 {1}。</translation>
    </message>
    <message>
        <source>Credential {1} has {2} available, but {3} is asked.</source>
        <translation>电子凭证 {1} 可用金额为 {2}，本次需要 {3}。</translation>
    </message>
    <message>
        <source>A member cannot offer to itself.</source>
        <translation>参与机构不能向自身转让。</translation>
    </message>
    <message>
        <source>Only the sole holder can give a credential back to its issuer, and only the whole face of {1}.</source>
        <translation>仅唯一持有人可将电子凭证退回开立人，且须为全部开立金额 {1}。</translation>
    </message>
    <message>
        <source>The issuer cannot be its own settlement bank or first creditor.</source>
        <translation>开立人不能同时为清算银行或初始债权人。</translation>
    </message>
    <message>
        <source>This is no currency: {1}.</source>
        <translation>不是有效币种：{1}。</translation>
    </message>
    <message>
        <source>Root {1} is past its cut-off: nothing moves any more.</source>
        <translation>源凭证 {1} 已过截止时间，不可再变动。</translation>
    </message>
    <message>
        <source>Root {1} was annulled.</source>
        <translation>源凭证 {1} 已作废。</translation>
    </message>
    <message>
        <source>Root {1} is not overdue.</source>
        <translation>源凭证 {1} 未逾期。</translation>
    </message>
    <message>
        <source>This ledger was retired in favour of its successor.</source>
        <translation>本账本已停用，由后继账本接替。</translation>
    </message>
    <message>
        <source>Credentials move by offer and acceptance only; there is no direct transfer.</source>
        <translation>电子凭证仅通过转让和签收流转，不可直接划转。</translation>
    </message>
    <message>
        <source>Root {1} was carried over to the new ledger already.</source>
        <translation>源凭证 {1} 已迁移至新账本。</translation>
    </message>
    <message>
        <source>This ledger retires on {1} already.</source>
        <translation>本账本已定于 {1} 停用。</translation>
    </message>
    <message>
        <source>{1} has voted already.</source>
        <translation>{1} 已表决。</translation>
    </message>
    <message>
        <source>The contract at {1} cannot succeed this ledger.</source>
        <translation>位于 {1} 的合约不能接替本账本。</translation>
    </message>
    <message>
        <source>This ledger cannot take over from the contract at {1}.</source>
        <translation>本账本不能接替位于 {1} 的合约。</translation>
    </message>
    <message>
        <source>The former ledger has not been retired in favour of this one.</source>
        <translation>原账本尚未停用并由本账本接替。</translation>
    </message>
    <message>
        <source>This ledger has not taken over from the former one yet.</source>
        <translation>本账本尚未接替原账本。</translation>
    </message>
    <message>
        <source>This ledger has taken over from the former one already.</source>
        <translation>本账本已接替原账本。</translation>
    </message>
    <message>
        <source>This is not the receipt of the root&apos;s next clearing: {1}.</source>
        <translation>不是该源凭证下一笔清分的回执：{1}。</translation>
    </message>
    <message>
        <source>The former ledger has not been retired.</source>
        <translation>原账本尚未停用。</translation>
    </message>
    <message>
        <source>{1} is not the same member on the former ledger.</source>
        <translation>{1} 与原账本上的参与机构不一致。</translation>
    </message>
    <message>
        <source>The parts of root {1} add up to {3}, not to its face of {2}.</source>
        <translation>源凭证 {1} 的子凭证合计为 {3}，与开立金额 {2} 不一致。</translation>
    </message>
    <message>
        <source>The trade&apos;s documents are missing: nothing backs this.</source>
        <translation>缺少贸易背景材料。</translation>
    </message>
    <message>
        <source>The documents back {2}, but the amount is {1}: the two must be equal.</source>
        <translation>贸易背景材料对应金额为 {2}，本次金额为 {1}：两者须相等。</translation>
    </message>
    <message>
        <source>This invoice was used before: {2} of it is free, but {3} is needed (fingerprint {1}).</source>
        <translation>该发票此前已被使用：剩余可用 {2}，需要 {3}（数据指纹 {1}）。</translation>
    </message>
    <message>
        <source>This invoice was registered with a total of {2}, not {3} (fingerprint {1}).</source>
        <translation>该发票登记的总额为 {2}，而非 {3}（数据指纹 {1}）。</translation>
    </message>
    <message>
        <source>A document must back more than nothing, and no more than it is worth (fingerprint {1}).</source>
        <translation>材料对应的金额须大于零且不超过其总额（数据指纹 {1}）。</translation>
    </message>
    <message>
        <source>The document does not back {2} with {3} (fingerprint {1}).</source>
        <translation>该材料并未以 {3} 对应 {2}（数据指纹 {1}）。</translation>
    </message>
    <message>
        <source>What these documents back still stands ({1}): they stay in use.</source>
        <translation>这些材料所对应的 {1} 仍然有效：材料不予释放。</translation>
    </message>
    <message>
        <source>{2} is not the settlement bank of root {1}: only that bank can clear it.</source>
        <translation>{2} 不是源凭证 {1} 的清算银行：仅其清算银行可清分。</translation>
    </message>
    <message>
        <source>Root {1} has not reached its cut-off: it cannot be cleared yet.</source>
        <translation>源凭证 {1} 未到截止时间，尚不能清分。</translation>
    </message>
    <message>
        <source>{1} is still owed, but {2} was given.</source>
        <translation>未兑付余额为 {1}，本次为 {2}。</translation>
    </message>
    <message>
        <source>This receipt was used before ({1}).</source>
        <translation>该回执此前已使用（{1}）。</translation>
    </message>
    <message>
        <source>The reference is missing.</source>
        <translation>缺少编号。</translation>
    </message>
    <message>
        <source>There is no clearing of root {1} that came to {2} in all: nothing to confirm or to dispute.</source>
        <translation>源凭证 {1} 没有累计达 {2} 的清分：无可确认或提出异议的事项。</translation>
    </message>
    <message>
        <source>Of credential {1}, {2} at most is possible, but {3} was given.</source>
        <translation>电子凭证 {1} 最多可为 {2}，本次为 {3}。</translation>
    </message>
    <message>
        <source>The order&apos;s number is missing.</source>
        <translation>缺少冻结令编号。</translation>
    </message>
    <message>
        <source>Credential {1} is frozen by order, as far as this would take it.</source>
        <translation>电子凭证 {1} 中本次所需的金额已依令冻结。</translation>
    </message>
    <message>
        <source>There is no financing request {1}.</source>
        <translation>没有融资申请 {1}。</translation>
    </message>
    <message>
        <source>Financing request {1} is {2}: that does not allow this.</source>
        <translation>融资申请 {1} 的状态为“{2}”，不允许此操作。</translation>
    </message>
    <message>
        <source>{2} did not make financing request {1}.</source>
        <translation>{2} 不是融资申请 {1} 的申请人。</translation>
    </message>
    <message>
        <source>{2} cannot do this for request {1}: it was not asked, it refused, or another bank&apos;s quote was accepted.</source>
        <translation>{2} 不能对融资申请 {1} 办理此操作：未被询价、已拒绝，或另一资金方的报价已被接受。</translation>
    </message>
    <message>
        <source>Such a quote of {2} for request {1} does not stand.</source>
        <translation>{2} 对融资申请 {1} 没有此项有效报价。</translation>
    </message>
    <message>
        <source>The quote was valid to {1}.</source>
        <translation>报价有效期至 {1}，已过期。</translation>
    </message>
    <message>
        <source>The request stood to {1}.</source>
        <translation>融资申请有效期至 {1}，已过期。</translation>
    </message>
    <message>
        <source>The bank had to disburse by {1}: the reservation has lapsed.</source>
        <translation>资金方的放款期限为 {1}：占用已失效。</translation>
    </message>
    <message>
        <source>This ledger cannot do this yet: {1}.</source>
        <translation>本账本尚不支持：{1}。</translation>
    </message>
    <message>
        <source>No bank is asked.</source>
        <translation>未选择资金方。</translation>
    </message>
    <message>
        <source>{1} cannot be asked: it is named twice, asks itself, promises the payment itself, or is no bank that finances.</source>
        <translation>不能向 {1} 询价：重复选择、为申请人自身、为承诺兑付的开立人，或不是资金方。</translation>
    </message>
    <message>
        <source>{1} is neither the issuer nor the member that this credential came from.</source>
        <translation>{1} 既不是开立人，也不是该电子凭证的转让方。</translation>
    </message>
    <message>
        <source>The sealed text has {1} bytes; at most {2} are allowed.</source>
        <translation>密封内容为 {1} 字节，最多允许 {2} 字节。</translation>
    </message>
    <message>
        <source>The quote&apos;s commitment is missing.</source>
        <translation>缺少报价承诺值。</translation>
    </message>
    <message>
        <source>This payment reference was used before ({1}).</source>
        <translation>该付款编号此前已使用（{1}）。</translation>
    </message>
    <message>
        <source>Only the ledger&apos;s own contracts may do this, not {1}.</source>
        <translation>仅账本自身的合约可执行此操作，{1} 不可。</translation>
    </message>
    <message>
        <source>Only the ledger may do this, not {1}.</source>
        <translation>仅账本可执行此操作，{1} 不可。</translation>
    </message>
    <message>
        <source>The contracts at {1} and {2} were not deployed for this ledger.</source>
        <translation>位于 {1} 和 {2} 的合约不是为本账本部署的。</translation>
    </message>
    <message>
        <source>A figure does not fit the ledger: {1}.</source>
        <translation>数值超出账本范围：{1}。</translation>
    </message>
    <message>
        <source>There is no token {1}.</source>
        <translation>没有代币 {1}。</translation>
    </message>
    <message>
        <source>Token {1} exists already.</source>
        <translation>代币 {1} 已存在。</translation>
    </message>
    <message>
        <source>The address is zero.</source>
        <translation>地址为零。</translation>
    </message>
    <message>
        <source>The token&apos;s number is zero.</source>
        <translation>代币编号为零。</translation>
    </message>
    <message>
        <source>{1} neither owns token {2} nor may dispose of it.</source>
        <translation>{1} 既不拥有代币 {2}，也无权处置。</translation>
    </message>
    <message>
        <source>{1} does not own token {2}.</source>
        <translation>{1} 不拥有代币 {2}。</translation>
    </message>
    <message>
        <source>The owner needs no approval.</source>
        <translation>所有者无需授权。</translation>
    </message>
    <message>
        <source>{2} may dispose of {3} of token {1}, but {4} is asked.</source>
        <translation>{2} 可处置代币 {1} 的 {3}，本次需要 {4}。</translation>
    </message>
    <message>
        <source>Token {1} has {2}, but {3} is asked.</source>
        <translation>代币 {1} 余额为 {2}，本次需要 {3}。</translation>
    </message>
    <message>
        <source>Tokens {1} and {2} are of different slots.</source>
        <translation>代币 {1} 与 {2} 的槽位不同。</translation>
    </message>
    <message>
        <source>{1} does not take this token.</source>
        <translation>{1} 不接收该代币。</translation>
    </message>
    <message>
        <source>The contract stopped itself because of a fault in it (panic {1}).</source>
        <translation>合约因自身错误而中止（panic {1}）。</translation>
    </message>
    <message>
        <source>It took more steps than were allowed for it ({1} gas). Nothing was done; try again.</source>
        <translation>所需步骤超过上限（{1} gas）。未作任何变动，请重试。</translation>
    </message>
    <message>
        <source>The ledger refused, with these words: {1}</source>
        <translation>账本拒绝，原文：{1}</translation>
    </message>
    <message>
        <source>The ledger refused without giving a reason.</source>
        <translation>账本拒绝，未说明原因。</translation>
    </message>
    <message>
        <source>The ledger refused for a reason this program does not know ({1}).</source>
        <translation>账本拒绝，原因无法由本程序识别（{1}）。</translation>
    </message>
    <message>
        <source>No node of the ledger can be reached. {place}</source>
        <translation>无法连接账本的任何节点。{place}</translation>
    </message>
    <message>
        <source>The node keeps another ledger: chain {2} instead of {1}. {place}</source>
        <translation>该节点属于另一账本：链编号应为 {1}，实为 {2}。{place}</translation>
    </message>
    <message>
        <source>A node gave an answer that cannot be right. {place}</source>
        <translation>节点的应答有误。{place}</translation>
    </message>
    <message>
        <source>This is no address of a node: {place}</source>
        <translation>不是节点地址：{place}</translation>
    </message>
    <message>
        <source>The node at {place} is another machine: it takes https.</source>
        <translation>节点 {place} 不在本机：须使用 https。</translation>
    </message>
    <message>
        <source>A certificate or key cannot be read: {place}</source>
        <translation>无法读取证书或密钥：{place}</translation>
    </message>
    <message>
        <source>{place} gave no whole answer within {1}.</source>
        <translation>{place} 未在 {1} 内完整应答。</translation>
    </message>
    <message>
        <source>Nobody answers at {place}.</source>
        <translation>{place} 无应答。</translation>
    </message>
    <message>
        <source>The connection to {place} ended before the answer did.</source>
        <translation>与 {place} 的连接在应答完成前中断。</translation>
    </message>
    <message>
        <source>The certificate of {place} is not vouched for by the consortium, or it did not take ours.</source>
        <translation>{place} 的证书未经联盟认可，或对方未接受我方证书。</translation>
    </message>
    <message>
        <source>{place} answered with HTTP status {1}.</source>
        <translation>{place} 返回 HTTP 状态 {1}。</translation>
    </message>
    <message>
        <source>The answer of {place} is larger than {1}.</source>
        <translation>{place} 的应答大于 {1}。</translation>
    </message>
    <message>
        <source>{place}: the answer is not what it should be ({1}).</source>
        <translation>{place}：应答内容不符（{1}）。</translation>
    </message>
    <message>
        <source>{place} refused the question (code {1}).</source>
        <translation>{place} 拒绝了查询（代码 {1}）。</translation>
    </message>
    <message>
        <source>{place} is a node of another ledger: {2} instead of {1}.</source>
        <translation>{place} 是另一账本的节点：应为 {1}，实为 {2}。</translation>
    </message>
    <message>
        <source>No node can be used, or none is far enough. {place}</source>
        <translation>没有可用节点，或节点均未同步到所需区块。{place}</translation>
    </message>
    <message>
        <source>Of the nodes, {2} say the same of block {1}; {3} must.</source>
        <translation>对区块 {1}，一致的节点有 {2} 个，需要 {3} 个。</translation>
    </message>
    <message>
        <source>The node&apos;s program could not be started: {place}</source>
        <translation>无法启动节点程序：{place}</translation>
    </message>
    <message>
        <source>The node&apos;s program runs, but does not answer within {1}: {place}</source>
        <translation>节点程序已运行，但未在 {1} 内应答：{place}</translation>
    </message>
    <message>
        <source>The node is behind the others. {place}</source>
        <translation>该节点落后于其他节点。{place}</translation>
    </message>
    <message>
        <source>The node says otherwise than the others. {place}</source>
        <translation>该节点与其他节点说法不一。{place}</translation>
    </message>
    <message>
        <source>The node keeps saying otherwise than the others. {place}</source>
        <translation>该节点持续与其他节点说法不一。{place}</translation>
    </message>
    <message>
        <source>The ledger&apos;s end changed while it was read.</source>
        <translation>读取期间账本末端发生变化。</translation>
    </message>
    <message>
        <source>The ledger&apos;s end is another than was known.</source>
        <translation>账本末端与此前已知的不同。</translation>
    </message>
    <message>
        <source>This is no call that this program makes, and cannot be read ({place}). Do not confirm what you cannot read.</source>
        <translation>该指令不是本程序所生成，无法解读（{place}）。请勿确认无法解读的指令。</translation>
    </message>
    <message>
        <source>Another run uses the practice ledger in {place}{1}. Wait until it has ended, or give another folder with --data.</source>
        <translation>{place} 中的演练账本正由另一运行实例使用{1}。请等待其结束，或用 --data 指定其他文件夹。</translation>
    </message>
    <message>
        <source>The program of the practice ledger is not there: {place}</source>
        <translation>未找到演练账本的程序：{place}</translation>
    </message>
    <message>
        <source>The story came out otherwise than expected: {place}</source>
        <translation>演练历史的结果与预期不符：{place}</translation>
    </message>
    <message>
        <source>{place} did not take the transaction ({1}).</source>
        <translation>{place} 未接受该交易（{1}）。</translation>
    </message>
    <message>
        <source>No node gives the ledger&apos;s events from block {1} on. {place}</source>
        <translation>没有节点提供自区块 {1} 起的账本事件。{place}</translation>
    </message>
    <message>
        <source>The ledger&apos;s contracts said something this program does not know ({place}): is it too old?</source>
        <translation>账本合约给出了本程序无法识别的内容（{place}）：程序版本可能过旧。</translation>
    </message>
    <message>
        <source>The ledger&apos;s contracts stated a figure that cannot be ({place}).</source>
        <translation>账本合约给出了不可能的数值（{place}）。</translation>
    </message>
    <message>
        <source>The consortium file is larger than {1}.</source>
        <translation>联盟配置文件大于 {1}。</translation>
    </message>
    <message>
        <source>The consortium file is not valid JSON. {place}</source>
        <translation>联盟配置文件不是有效的 JSON。{place}</translation>
    </message>
    <message>
        <source>This is no consortium file of this program, or one of a later version: {1}</source>
        <translation>不是本程序的联盟配置文件，或来自更新的版本：{1}</translation>
    </message>
    <message>
        <source>The consortium file lacks the field {place}.</source>
        <translation>联盟配置文件缺少字段 {place}。</translation>
    </message>
    <message>
        <source>The consortium file has an invalid value in the field {place}.</source>
        <translation>联盟配置文件的字段 {place} 值无效。</translation>
    </message>
    <message>
        <source>The consortium file has a field that means nothing: {place}</source>
        <translation>联盟配置文件有无法识别的字段：{place}</translation>
    </message>
    <message>
        <source>The consortium file has the field {place} twice.</source>
        <translation>联盟配置文件的字段 {place} 重复。</translation>
    </message>
    <message>
        <source>This manifest describes another ledger than the one this wallet belongs to ({place}). Only names and nodes may change.</source>
        <translation>该联盟配置文件描述的账本与本钱包所属账本不同（{place}）。仅名称和节点可以变更。</translation>
    </message>
    <message>
        <source>Another program than the consortium&apos;s stands on the ledger ({place}: {2} instead of {1}).</source>
        <translation>账本上的程序与联盟的不符（{place}：应为 {1}，实为 {2}）。</translation>
    </message>
    <message>
        <source>The chain&apos;s blocks are too small: a contract takes {1} gas, a block holds {2}.</source>
        <translation>该链的区块过小：合约需要 {1} gas，区块上限为 {2}。</translation>
    </message>
    <message>
        <source>What stands on the chain after deployment is not what was deployed: {place}</source>
        <translation>部署后链上的内容与所部署的不符：{place}</translation>
    </message>
    <message>
        <source>The chain did not create the contract: {place}</source>
        <translation>链上未能创建合约：{place}</translation>
    </message>
    <message>
        <source>The ledger cannot hold this amount ({place}: {1}).</source>
        <translation>账本无法记录该金额（{place}：{1}）。</translation>
    </message>
    <message>
        <source>The ledger cannot hold this date ({place}: {1}).</source>
        <translation>账本无法记录该日期（{place}：{1}）。</translation>
    </message>
    <message>
        <source>The list is empty: {place}</source>
        <translation>列表为空：{place}</translation>
    </message>
    <message>
        <source>The list has {2} entries; at most {1} are allowed ({place}).</source>
        <translation>列表有 {2} 项，最多允许 {1} 项（{place}）。</translation>
    </message>
    <message>
        <source>The text has {2} bytes; at most {1} are allowed ({place}).</source>
        <translation>文本为 {2} 字节，最多允许 {1} 字节（{place}）。</translation>
    </message>
    <message>
        <source>The identifier must be 1 to 32 plain letters and digits.</source>
        <translation>标识须为 1 至 32 个英文字母和数字。</translation>
    </message>
    <message>
        <source>This was stopped before it was done.</source>
        <translation>操作在完成前已停止。</translation>
    </message>
    <message>
        <source>This was stopped. Transactions on their way: {1}. Nothing is lost: `outbox resume` goes on with them and says what became of them.</source>
        <translation>操作已停止。进行中的交易：{1}。数据无丢失：`outbox resume` 会继续处理并告知结果。</translation>
    </message>
    <message>
        <source>{1} is more than is unpaid: {2}.</source>
        <translation>{1} 超过未兑付余额 {2}。</translation>
    </message>
    <message>
        <source>The amount of a clearing must be above zero, not {1}.</source>
        <translation>清分金额必须大于零，本次为 {1}。</translation>
    </message>
    <message>
        <source>There is no group of commands &quot;{1}&quot;. `tallyctl --help` lists them.</source>
        <translation>没有命令组“{1}”。`tallyctl --help` 可列出。</translation>
    </message>
    <message>
        <source>There is no &quot;{2}&quot; in {1}. `tallyctl {1} --help` lists what there is.</source>
        <translation>{1} 中没有“{2}”。`tallyctl {1} --help` 可列出。</translation>
    </message>
    <message>
        <source>{1} what? `tallyctl {1} --help` lists what there is.</source>
        <translation>{1} 之后须有子命令。`tallyctl {1} --help` 可列出。</translation>
    </message>
    <message>
        <source>There is no option {1} here.</source>
        <translation>此处没有选项 {1}。</translation>
    </message>
    <message>
        <source>The option {1} needs a value.</source>
        <translation>选项 {1} 需要值。</translation>
    </message>
    <message>
        <source>The option {1} is needed.</source>
        <translation>须提供选项 {1}。</translation>
    </message>
    <message>
        <source>{1} is missing.</source>
        <translation>缺少 {1}。</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; is one word too many.</source>
        <translation>多余的参数：“{1}”。</translation>
    </message>
    <message>
        <source>{place}: &quot;{1}&quot; is not what is asked for ({2}).</source>
        <translation>{place}：“{1}”不符合要求（{2}）。</translation>
    </message>
    <message>
        <source>The ledger would do this now ({1}): {2}. Nothing was signed or sent.</source>
        <translation>账本预检通过（{1}）：{2}。未签名，未发送。</translation>
    </message>
    <message>
        <source>No node answers, and this wallet has not read the ledger yet.</source>
        <translation>无节点应答，且本钱包尚未读取账本。</translation>
    </message>
    <message>
        <source>All {1} rows were set aside: nothing is left to import.</source>
        <translation>全部 {1} 行均已搁置：没有可导入的内容。</translation>
    </message>
    <message>
        <source>No node answers: what is shown is what this wallet knows since {1}.</source>
        <translation>无节点应答：所示为本钱包截至 {1} 的数据。</translation>
    </message>
    <message>
        <source>This is what {1} prepared ({2}), and is confirmed:</source>
        <translation>以下为 {1} 经办的指令（{2}），将予确认：</translation>
    </message>
    <message>
        <source>No call of this member waits under {place}. `call list --sync` lists them.</source>
        <translation>本机构没有哈希为 {place} 的待复核指令。`call list --sync` 可列出。</translation>
    </message>
    <message>
        <source>{1} was left as it was ({2}).</source>
        <translation>{1} 保持原状（{2}）。</translation>
    </message>
    <message>
        <source>Either {1} or {2}, not both.</source>
        <translation>{1} 与 {2} 只能选其一。</translation>
    </message>
    <message>
        <source>There is no terminal to ask on: give {1} or {2}.</source>
        <translation>没有可供输入的终端：请提供 {1} 或 {2}。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>{place}: no member is known as &quot;{1}&quot;.</source>
        <translation>{place}：没有名为“{1}”的参与机构。</translation>
    </message>
    <message>
        <source>{place}: several members are called &quot;{1}&quot;. Use the code instead.</source>
        <translation>{place}：有多个名为“{1}”的参与机构。请改用代码。</translation>
    </message>
    <message>
        <source>{1} faults in the file: nothing was imported. Mend the rows or set them aside.</source>
        <translation>文件中有 {1} 处问题：未导入任何内容。请修正或搁置相关行。</translation>
    </message>
    <message>
        <source>{place}: a part is written TO,AMOUNT[,EVIDENCE[,DATE]], not in {1} fields.</source>
        <translation>{place}：子凭证应写为 TO,AMOUNT[,EVIDENCE[,DATE]]，而此处有 {1} 个字段。</translation>
    </message>
    <message>
        <source>{place}: the comma inside the amount ends a field. Write the amount without group marks, 1000.00; in a file, put it in quotation marks.</source>
        <translation>{place}：金额中的逗号会被当作字段分隔符。请去掉千位分隔符，写作 1000.00；在文件中也可加引号。</translation>
    </message>
    <message>
        <source>The documents are owed by {1} and by {2}: one request takes one debtor&apos;s.</source>
        <translation>材料分属两个债务人（{1} 和 {2}）：一笔融资申请只能对应一个债务人。</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; is no imported invoice. Of another document write FINGERPRINT,TOTAL,AMOUNT.</source>
        <translation>“{1}”不是已导入的发票。其他材料请写为 FINGERPRINT,TOTAL,AMOUNT。</translation>
    </message>
    <message>
        <source>{place}: the amount must be above zero.</source>
        <translation>{place}：金额必须大于零。</translation>
    </message>
    <message>
        <source>A last day of {1} is past: today is {2} on the ledger.</source>
        <translation>截止日 {1} 已过：账本当前日期为 {2}。</translation>
    </message>
    <message>
        <source>A batch is many transactions, each made when the one before it is in a block: it cannot be left for a checker. Issue one by one with --prepare, or try it with --dry-run.</source>
        <translation>批量开立包含多笔交易，每笔须待前一笔进入区块后生成，不能提交复核。请用 --prepare 逐笔开立，或用 --dry-run 预检。</translation>
    </message>
    <message>
        <source>The batch was stopped: {1} rows are issued, {2} are left. `issue resume` goes on.</source>
        <translation>批量开立已停止：已开立 {1} 行，剩余 {2} 行。`issue resume` 可继续。</translation>
    </message>
    <message>
        <source>A Unified Social Credit Code has 18 characters ({place}).</source>
        <translation>统一社会信用代码应为 18 位（{place}）。</translation>
    </message>
    <message>
        <source>A character that no Unified Social Credit Code has ({place}).</source>
        <translation>统一社会信用代码含无效字符（{place}）。</translation>
    </message>
    <message>
        <source>The division in the Unified Social Credit Code is not six digits ({place}).</source>
        <translation>统一社会信用代码中的行政区划码不是六位数字（{place}）。</translation>
    </message>
    <message>
        <source>The Unified Social Credit Code is mistyped: its check character differs ({place}).</source>
        <translation>统一社会信用代码有误：校验码不符（{place}）。</translation>
    </message>
    <message>
        <source>This wallet knows no credential {place}. Synchronise, or check the number.</source>
        <translation>本钱包中没有电子凭证 {place}。请同步，或核对编号。</translation>
    </message>
    <message>
        <source>These amounts are of two currencies: {1} and {2}.</source>
        <translation>金额币种不一致：{1} 和 {2}。</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>金额过大。</translation>
    </message>
    <message>
        <source>This is no amount ({place}).</source>
        <translation>不是有效金额（{place}）。</translation>
    </message>
    <message>
        <source>An amount has no sign ({place}).</source>
        <translation>金额不可带正负号（{place}）。</translation>
    </message>
    <message>
        <source>The separators of this amount are not where they belong ({place}).</source>
        <translation>金额的分隔符位置有误（{place}）。</translation>
    </message>
    <message>
        <source>{1} has {2} decimals; the amount has more ({place}).</source>
        <translation>{1} 为 {2} 位小数，金额的小数位过多（{place}）。</translation>
    </message>
    <message>
        <source>Amounts cannot be written for the language {1}.</source>
        <translation>无法按语言 {1} 书写金额。</translation>
    </message>
    <message>
        <source>This is no credential number: {place}</source>
        <translation>不是电子凭证编号：{place}</translation>
    </message>
    <message>
        <source>This credential number was mistyped: {place}</source>
        <translation>电子凭证编号有误，校验不符：{place}</translation>
    </message>
    <message>
        <source>There is no such credential number: {place}</source>
        <translation>没有该电子凭证编号：{place}</translation>
    </message>
    <message>
        <source>There is no financing request {place} in this wallet.</source>
        <translation>本钱包中没有融资申请 {place}。</translation>
    </message>
    <message>
        <source>There is no root {place} in this wallet.</source>
        <translation>本钱包中没有源凭证 {place}。</translation>
    </message>
    <message>
        <source>The quote that was sealed is not the one the bank committed to on the ledger.</source>
        <translation>密封的报价与资金方在账本上承诺的不一致。</translation>
    </message>
    <message>
        <source>The references that were sealed are not those that would stand on the ledger.</source>
        <translation>密封的编号与将记入账本的不一致。</translation>
    </message>
    <message>
        <source>The amount financed must be above zero and below 720 trillion.</source>
        <translation>融资金额必须大于零且小于 720 万亿。</translation>
    </message>
    <message>
        <source>The interest days cannot be counted from {1} to {2}.</source>
        <translation>无法计算 {1} 至 {2} 的计息天数。</translation>
    </message>
    <message>
        <source>The annual rate is above 100 %.</source>
        <translation>年利率超过 100%。</translation>
    </message>
    <message>
        <source>Fee {1} is negative or too large.</source>
        <translation>费用 {1} 为负或过大。</translation>
    </message>
    <message>
        <source>Costs of {2} eat up the whole amount of {1}.</source>
        <translation>成本 {2} 达到或超过全部金额 {1}。</translation>
    </message>
    <message>
        <source>There is no wallet at {place}.</source>
        <translation>{place} 没有钱包。</translation>
    </message>
    <message>
        <source>There is a wallet at {place} already; it was left as it is.</source>
        <translation>{place} 已有钱包，未作变动。</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>密码错误。</translation>
    </message>
    <message>
        <source>This recovery phrase is not this wallet&apos;s.</source>
        <translation>该助记词不属于本钱包。</translation>
    </message>
    <message>
        <source>The wallet is locked.</source>
        <translation>钱包已锁定。</translation>
    </message>
    <message>
        <source>The wallet is damaged: {place}. Restore it from a backup or from the recovery phrase.</source>
        <translation>钱包已损坏：{place}。请用备份或助记词恢复。</translation>
    </message>
    <message>
        <source>The end of the wallet is missing: {place}. Restore it from a backup or from the recovery phrase.</source>
        <translation>钱包末尾缺失：{place}。请用备份或助记词恢复。</translation>
    </message>
    <message>
        <source>The file with the wallet&apos;s keys is gone: {place}. Restore it from a backup or from the recovery phrase.</source>
        <translation>存放钱包密钥的文件缺失：{place}。请用备份或助记词恢复。</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the wallet (format {1}; this one knows {2}). Update the program.</source>
        <translation>钱包由更新版本的程序写入（格式 {1}，本程序支持 {2}）。请更新程序。</translation>
    </message>
    <message>
        <source>This is not a wallet: {place}</source>
        <translation>不是钱包：{place}</translation>
    </message>
    <message>
        <source>The wallet is open elsewhere{1}.</source>
        <translation>钱包已在别处打开{1}。</translation>
    </message>
    <message>
        <source>This is a copy of a wallet that may still be in use at {1}. Adopt it before signing with it.</source>
        <translation>这是钱包的副本，原钱包可能仍在 {1} 使用。签名前请先接管。</translation>
    </message>
    <message>
        <source>A copy of this wallet lies at {1}. Use one of them only.</source>
        <translation>{1} 有本钱包的副本。请仅使用其中一个。</translation>
    </message>
    <message>
        <source>A password has at least one character.</source>
        <translation>密码至少为一个字符。</translation>
    </message>
    <message>
        <source>The wallet has no key {place}.</source>
        <translation>钱包中没有密钥 {place}。</translation>
    </message>
    <message>
        <source>The wallet has the key {place} already.</source>
        <translation>钱包中已有密钥 {place}。</translation>
    </message>
    <message>
        <source>Some keys could not be taken along.</source>
        <translation>部分密钥未能一并转入。</translation>
    </message>
    <message>
        <source>The wallet refused an entry that contradicts another.</source>
        <translation>钱包拒绝了与已有记录冲突的记录。</translation>
    </message>
    <message>
        <source>The operating system could not read or write the wallet: {place}</source>
        <translation>操作系统无法读写钱包：{place}</translation>
    </message>
    <message>
        <source>The wallet&apos;s database reported a fault: {place}</source>
        <translation>钱包数据库报告错误：{place}</translation>
    </message>
    <message>
        <source>As far as this wallet has read the ledger, none of its keys acts for a member.</source>
        <translation>就本钱包已读取的账本而言，其密钥均不代表任何参与机构。</translation>
    </message>
    <message>
        <source>This wallet has not joined a consortium yet: import its consortium file.</source>
        <translation>本钱包尚未加入联盟：请导入联盟配置文件。</translation>
    </message>
    <message>
        <source>This wallet belongs to another consortium.</source>
        <translation>本钱包属于另一联盟。</translation>
    </message>
    <message>
        <source>Another transaction of this wallet has this place in the line already ({place}).</source>
        <translation>本钱包的另一笔交易已占用该序号（{place}）。</translation>
    </message>
    <message>
        <source>Another transaction of the same key took this one&apos;s place: it will never be carried out.</source>
        <translation>同一密钥的另一笔交易已占用其序号：该交易不会再执行。</translation>
    </message>
    <message>
        <source>It is signed and on disk, but no node says what became of it. Do not give it again: `outbox resume` goes on with it.</source>
        <translation>交易已签名并存盘，但尚无节点告知结果。请勿重复提交：`outbox resume` 会继续处理。</translation>
    </message>
    <message>
        <source>The ledger went back behind block {1} while its events were stored: synchronise again.</source>
        <translation>保存事件期间账本回退到区块 {1} 之前：请重新同步。</translation>
    </message>
    <message>
        <source>The ledger&apos;s events have a gap before block {1}, entry {2}: synchronise the wallet anew.</source>
        <translation>账本事件在区块 {1} 第 {2} 条之前有缺失：请对钱包从头同步。</translation>
    </message>
    <message>
        <source>The wallet&apos;s journal was changed: entry {1} does not follow from the others.</source>
        <translation>钱包日志已被改动：第 {1} 条与其他记录不相衔接。</translation>
    </message>
    <message>
        <source>The file {place} was imported before, as batch {1}.</source>
        <translation>文件 {place} 此前已导入，批次为 {1}。</translation>
    </message>
    <message>
        <source>A recovery phrase has 24 words, not {1}.</source>
        <translation>助记词应为 24 个单词，而此处为 {1} 个。</translation>
    </message>
    <message>
        <source>Word {place} is not in the list of words.</source>
        <translation>第 {place} 个单词不在词表中。</translation>
    </message>
    <message>
        <source>The recovery phrase was mistyped: its words do not belong together.</source>
        <translation>助记词有误：校验不符。</translation>
    </message>
    <message>
        <source>There is no list of words for this language: {1}</source>
        <translation>没有该语言的词表：{1}</translation>
    </message>
    <message>
        <source>No key can be derived from this.</source>
        <translation>无法由此派生密钥。</translation>
    </message>
    <message>
        <source>Opening this would take more work than this program allows.</source>
        <translation>打开所需的计算量超过本程序上限。</translation>
    </message>
    <message>
        <source>The password could not be processed: too little memory.</source>
        <translation>无法处理密码：内存不足。</translation>
    </message>
    <message>
        <source>The text is not UTF-8.</source>
        <translation>文本不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>This is no key file ({place}).</source>
        <translation>不是密钥文件（{place}）。</translation>
    </message>
    <message>
        <source>Key files of version {1} cannot be read; version 3 can.</source>
        <translation>无法读取版本 {1} 的密钥文件，仅支持版本 3。</translation>
    </message>
    <message>
        <source>The key file is encrypted in a way this program does not know: {1}</source>
        <translation>密钥文件的加密方式无法由本程序识别：{1}</translation>
    </message>
    <message>
        <source>The key file&apos;s password is processed in a way this program does not know: {1}</source>
        <translation>密钥文件的密码处理方式无法由本程序识别：{1}</translation>
    </message>
    <message>
        <source>Opening the key file would take more work than this program allows.</source>
        <translation>打开密钥文件所需的计算量超过本程序上限。</translation>
    </message>
    <message>
        <source>The key file&apos;s password is wrong, or the file was changed.</source>
        <translation>密钥文件的密码错误，或文件已被改动。</translation>
    </message>
    <message>
        <source>The key file holds no key.</source>
        <translation>密钥文件中没有密钥。</translation>
    </message>
    <message>
        <source>The key file names another address than its key has.</source>
        <translation>密钥文件所列地址与其密钥不符。</translation>
    </message>
    <message>
        <source>This was not sealed for this key, or it was changed.</source>
        <translation>该内容不是为此密钥密封，或已被改动。</translation>
    </message>
    <message>
        <source>This is no key that anything can be sealed to.</source>
        <translation>该密钥不能用于密封。</translation>
    </message>
    <message>
        <source>Nobody is there that this could be sealed to.</source>
        <translation>没有可密封的接收方。</translation>
    </message>
    <message>
        <source>The text has {1} bytes; at most {2} can be sealed.</source>
        <translation>文本为 {1} 字节，最多可密封 {2} 字节。</translation>
    </message>
    <message>
        <source>The system would not keep secrets out of the swap file: raise the limit of locked memory.</source>
        <translation>系统未能防止机密数据写入交换文件：请调高锁定内存上限。</translation>
    </message>
    <message>
        <source>There is no memory left for a secret.</source>
        <translation>内存不足，无法存放机密数据。</translation>
    </message>
    <message>
        <source>A cryptographic library of this machine gives wrong answers ({place}): nothing was done.</source>
        <translation>本机的密码学程序库结果有误（{place}）：未作任何操作。</translation>
    </message>
    <message>
        <source>There is no file {place}.</source>
        <translation>没有文件 {place}。</translation>
    </message>
    <message>
        <source>The file {place} is larger than {1}.</source>
        <translation>文件 {place} 大于 {1}。</translation>
    </message>
    <message>
        <source>The file {place} cannot be read.</source>
        <translation>无法读取文件 {place}。</translation>
    </message>
    <message>
        <source>The file {place} cannot be written.</source>
        <translation>无法写入文件 {place}。</translation>
    </message>
    <message>
        <source>The disk is full: {place}</source>
        <translation>磁盘已满：{place}</translation>
    </message>
    <message>
        <source> (process %1)</source>
        <translation>（进程 %1）</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 minor units</source>
        <translation>%1 最小货币单位</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>member %1</source>
        <translation>参与机构 %1</translation>
    </message>
    <message>
        <source>Something failed: %1 %2</source>
        <translation>出错了：%1 %2</translation>
    </message>
    <message>
        <source>The nodes say otherwise of what became of the transaction {place}. Do not give it again: `outbox resume` goes on with it; `status` tells which node to leave out.</source>
        <translation>各节点对交易 {place} 的结果说法不一。请勿重复提交：`outbox resume` 会继续处理；`status` 可查看应停用哪个节点。</translation>
    </message>
    <message>
        <source>The node could not say what the call takes, though it would succeed. Nothing was signed.</source>
        <translation>该操作可以成功，但节点未能给出所需用量。未作任何签名。</translation>
    </message>
    <message>
        <source>The node tells of no event from block {1} on, where the consortium&apos;s contracts began: it withholds them. Nothing was stored.</source>
        <translation>节点未给出自区块 {1}（联盟合约部署处）起的任何事件：有所隐瞒。未保存任何内容。</translation>
    </message>
    <message>
        <source>The nodes tell other events from block {1} on: one of them leaves something out. Nothing was stored; `consortium nodes` chooses which are asked.</source>
        <translation>自区块 {1} 起，各节点给出的事件不一致：其中有节点遗漏。未保存任何内容；可用 `consortium nodes` 选择询问哪些节点。</translation>
    </message>
    <message>
        <source>The bank has put another quote in place of the one that was shown. Look at it before you accept it. {place}</source>
        <translation>资金方已用另一报价替换您看到的报价。请查看后再接受。{place}</translation>
    </message>
    <message>
        <source>Interest can run from {1} to {2}, from the request to the day of payment, not beyond.</source>
        <translation>计息期须在 {1} 至 {2} 之间（自申请日至兑付日），不得超出。</translation>
    </message>
    <message>
        <source>{1} of it was instructed before, and {2} is outstanding: this would pay some of it twice. `--again` if it is meant.</source>
        <translation>此前已发出 {1} 的付款指令，未清余额为 {2}：本次会使部分金额重复支付。确需如此请用 `--again`。</translation>
    </message>
    <message>
        <source>The value date is before the day of issue, {1}.</source>
        <translation>入账日早于开立日 {1}。</translation>
    </message>
    <message>
        <source>The names on this ledger cannot be read with the manifest this wallet joined by: its secret is another. Nothing can be signed with it; ask the registrar for the right manifest. {place}</source>
        <translation>用本钱包加入时的联盟配置文件无法读取账本上的名称：其密钥不符，不能据此签名。请向登记管理方索取正确的配置文件。{place}</translation>
    </message>
    <message>
        <source>A name has characters that nobody sees, or a line break: {1}</source>
        <translation>名称含不可见字符或换行：{1}</translation>
    </message>
    <message>
        <source>This practice ledger does not say when it began, and cannot be started again ({place}). `practice reset` makes a new one.</source>
        <translation>此演练账本未记录起始时间，无法再次启动（{place}）。`practice reset` 可新建一个。</translation>
    </message>
    <message>
        <source>none that exists</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>转让待签收</translation>
    </message>
    <message>
        <source>held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>reserved for financing</source>
        <translation>融资占用</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>已拒签</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>returned to its issuer</source>
        <translation>已退回开立人</translation>
    </message>
    <message>
        <source>annulled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待报价</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>disbursed</source>
        <translation>已放款</translation>
    </message>
    <message>
        <source>confirmed as paid</source>
        <translation>已确认到账</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>有异议</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>the longest term</source>
        <translation>最长期限</translation>
    </message>
    <message>
        <source>the cut-off before the end of the due date</source>
        <translation>到期日截止时间</translation>
    </message>
    <message>
        <source>the days of grace after the due date</source>
        <translation>到期后宽限天数</translation>
    </message>
    <message>
        <source>the number of parts of one credential</source>
        <translation>单个电子凭证的子凭证数量</translation>
    </message>
    <message>
        <source>the longest time an offer stands</source>
        <translation>转让最长有效期</translation>
    </message>
    <message>
        <source>the delay before a proposed key counts</source>
        <translation>提议密钥的生效延迟</translation>
    </message>
    <message>
        <source>the time a bank has to disburse</source>
        <translation>放款时限</translation>
    </message>
    <message>
        <source>the number of banks asked at once</source>
        <translation>一次可询价的资金方数量</translation>
    </message>
    <message>
        <source>the notice before a ledger is retired</source>
        <translation>账本停用的提前通知期</translation>
    </message>
    <message>
        <source>no financing</source>
        <translation>无融资</translation>
    </message>
    <message>
        <source>factoring</source>
        <translation>保理</translation>
    </message>
    <message>
        <source>pledge</source>
        <translation>质押</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>开立人</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>funder</source>
        <translation>资金方</translation>
    </message>
    <message>
        <source>settlement bank</source>
        <translation>清算银行</translation>
    </message>
    <message>
        <source>registrar</source>
        <translation>登记管理方</translation>
    </message>
    <message>
        <source>regulator</source>
        <translation>监管方</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>maker</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>checker</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>无原因</translation>
    </message>
    <message>
        <source>not our trade</source>
        <translation>非我方交易</translation>
    </message>
    <message>
        <source>wrong amount</source>
        <translation>金额有误</translation>
    </message>
    <message>
        <source>wrong terms</source>
        <translation>条款有误</translation>
    </message>
    <message>
        <source>goods not accepted</source>
        <translation>货物未验收</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>against our risk policy</source>
        <translation>不符合风险政策</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>trade not proven</source>
        <translation>贸易背景未证实</translation>
    </message>
    <message>
        <source>documents used already</source>
        <translation>材料已被使用</translation>
    </message>
    <message>
        <source>limit exhausted</source>
        <translation>额度已用尽</translation>
    </message>
    <message>
        <source>terms not acceptable</source>
        <translation>条款不可接受</translation>
    </message>
    <message>
        <source>applicant not eligible</source>
        <translation>申请人不符合条件</translation>
    </message>
    <message>
        <source>issuer not eligible</source>
        <translation>开立人不符合条件</translation>
    </message>
    <message>
        <source>quote withdrawn</source>
        <translation>报价已撤回</translation>
    </message>
    <message>
        <source>not received</source>
        <translation>未收到</translation>
    </message>
    <message>
        <source>paid short</source>
        <translation>金额不足</translation>
    </message>
    <message>
        <source>paid late</source>
        <translation>延迟到账</translation>
    </message>
    <message>
        <source>wrong account</source>
        <translation>账户有误</translation>
    </message>
    <message>
        <source>order of the registrar</source>
        <translation>登记管理方指令</translation>
    </message>
    <message>
        <source>order of the regulator</source>
        <translation>监管指令</translation>
    </message>
    <message>
        <source>court order</source>
        <translation>法院裁定</translation>
    </message>
    <message>
        <source>licence expired</source>
        <translation>证照过期</translation>
    </message>
    <message>
        <source>key compromised</source>
        <translation>密钥泄露</translation>
    </message>
    <message>
        <source>the member asked for it</source>
        <translation>机构申请</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>no longer open</source>
        <translation>已不再有效</translation>
    </message>
    <message>
        <source>not offered to this member</source>
        <translation>并非转让给本机构</translation>
    </message>
    <message>
        <source>past the cut-off</source>
        <translation>已过截止时间</translation>
    </message>
    <message>
        <source>frozen by order</source>
        <translation>依令冻结</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>尚未到期</translation>
    </message>
    <message>
        <source>the member is suspended</source>
        <translation>该机构已被暂停</translation>
    </message>
    <message>
        <source>What was signed earlier has ended: {1}, block {2}: {3}.</source>
        <translation>此前签名的操作已结束：{1}，区块 {2}：{3}。</translation>
    </message>
    <message>
        <source>This bank counts interest for days on which its money is not out. The annual cost shown is over the time that it is.</source>
        <translation>该银行对其资金未占用的日子也计息。所示年化成本按资金实际占用时间计算。</translation>
    </message>
    <message>
        <source>The very same was signed before, and nobody was told here how that ended: it may have been done. Nothing was signed now. `outbox resume` finds out; `--again` does it a second time.</source>
        <translation>完全相同的操作此前已签名，其结果尚未告知任何人：可能已经完成。本次未签名。`outbox resume` 可查明结果；`--again` 会再做一次。</translation>
    </message>
    <message>
        <source>This is no operator&apos;s card.</source>
        <translation>操作员公钥卡有误。</translation>
    </message>
    <message>
        <source>Nothing is done: none of the {1} that were named can be acted on any more.</source>
        <translation>不作任何变动：所列 {1} 项均已不能再处理。</translation>
    </message>
</context>
</TS>
