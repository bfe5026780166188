/** Looks of the paper on a screen: the measures of the printed page, narrower on a telephone. */
export const STYLE = `
body{margin:0;background:#fff;color:#000;font:14pt/1.3 Tinos,"Times New Roman",Times,serif}
article{isolation:isolate;box-sizing:border-box;max-width:210mm;margin:0 auto;padding:20mm 16mm 20mm 30mm}
p,h2,h3,h4{margin:6pt 0 0;text-align:justify;text-indent:1.27cm;font-size:inherit}
h4{font-weight:normal}
h1{margin:20pt 8% 14pt;text-align:center;font-size:inherit}
h1 span{display:block;text-wrap:balance;max-width:max-content;margin:0 auto}
h1:not(.subject)::after,.issuer::after{content:"";display:block;width:26%;margin:3pt auto 0;border-top:.7pt solid}
.heads{display:flex;gap:8pt;justify-content:space-between;align-items:flex-start;margin-top:9pt;font-size:13pt}
.heads>*{flex:1 1 42%;text-align:center}
.heads>:last-child{flex-basis:58%}
.heads p{margin:0;text-align:center;text-indent:0;text-wrap:balance}
header p{font-size:12pt}
.issuer,.country,.motto,.signature,.total{font-weight:bold}
.heads .motto{display:inline-block;font-size:13pt;border-bottom:.7pt solid}
.place,.basis{font-style:italic}
.centred{margin-top:9pt;text-align:center;text-indent:0;font-weight:bold}
.subject{margin:2pt 0 0;font-size:12pt;font-weight:normal}
.heads .mark{display:inline-block;margin-top:6pt;padding:2pt 8pt;border:.7pt solid;font-weight:bold}
.addressees{margin:14pt 0 6pt;text-align:center}
.addressees p{text-align:inherit;text-indent:0}
.wide{overflow-x:auto}
table{width:100%;margin:8pt 0 4pt;border-collapse:collapse;font-size:12pt}
th,td{padding:3pt 4pt;border:.5pt solid;vertical-align:top;text-align:left}
thead th{text-align:center}
.center{text-align:center}
.right{text-align:right;white-space:nowrap}
footer{font-size:14pt}
.heads>.recipients{flex-basis:46%;font-size:11pt}
.heads .recipients p{text-align:left}
.heads .recipients p:first-child{font-size:12pt;font-weight:bold;font-style:italic}
.signature .name{margin-top:62pt}
.verification{margin-top:20pt;font-size:8pt;text-indent:0}
.draft::before{content:"DỰ THẢO"/"";position:fixed;inset:0;z-index:-1;display:grid;place-items:center;color:#ececec;font-size:90pt;font-weight:bold;transform:rotate(-43deg);pointer-events:none}
@media(max-width:700px){article{padding:16px}.heads{flex-direction:column;align-items:stretch}}
`;
