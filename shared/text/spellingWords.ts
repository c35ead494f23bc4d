/** Word lists of the spelling check. All in small letters. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

/** Words that stand between others and are never said twice. */
export const FUNCTION_WORDS: ReadonlySet<string> = words(
  'của và là các những với cho đã sẽ đang để hoặc thì mà nhưng nếu vì bởi rằng cũng như khi vẫn tuy bị',
);

/** Doubled on purpose ("ngày ngày"), or two words that often meet ("Ủy ban ban hành", "xã xã hội hóa"). */
export const REDUPLICATIONS: ReadonlySet<string> = words(
  `luôn ngày đời nhà người xanh thường nơi chốn lớp ngành hàng từng dần mãi từ chầm sâu cao xa gần hay đâu ai sao vừa đều
   đỏ trắng vàng tím xám đen nho nhỏ be hơi hây rưng rầm ầm ào đùng chang bừng hừng nghìn trùng hằng năm tháng giờ phút lần
   hồng hoài khăng thỉnh lúc điều việc câu chữ tầng đoàn lũ trăm muôn ban xã bộ hội chức quan viên dân sinh nhân đồng công
   thông tin hành chính tổ sở phòng tỉnh trường trưởng đảng đoàn hàng không có được đến theo về tại trong do cùng nên bằng
   đi lại ra vào lên xuống qua số cơ thể kế hoạch nghị định quyết luật pháp vụ việc giáo dục kinh tế văn bản hóa hoá học tập
   trung tâm thống nhất nước nhà máy móc thiết điện tử thuế đất đai môi địa phương án kiện thi bị động tự giác thực tiếp
   chỉ đề đầu hạ quản lý trị phát triển khai thác công chính sách thể hình học viện hiện tại khu vực chất lượng giao dự toán sản xuất phẩm tư cấp bảo vệ tài chỉ song thanh xoá xóa lưu mở một hai ba bốn năm sáu bảy tám chín mười oa ha hi ông bà cô chú cháu con em anh chị cha mẹ bé này kia đó`,
);

/** Foreign words and units of measure that offices write in small letters. */
export const FOREIGN_WORDS: ReadonlySet<string> = words(
  `internet intranet iso haccp vietgap globalgap ocop bauxite ki-ốt kiốt gara gin vắc vacxin  web website camera email mail fax online offline video clip file zalo facebook logo banner marketing robot
   radio tivi virus vaccine vacxin covid blog smartphone laptop wifi server portal slide scan photo photocopy copy hotline sms
   app chip bit byte kbps mbps km kg mm cm dm ha ml mg gam lit gram pdf docx xls xlsx doc ppt zip taxi container logistics
   startup fintech blockchain cloud big data chatbot livestream backup test kit resort villa golf casino karaoke massage spa
   bar pub catalogue catalog module modul firewall hacker spam malware router switch modem tour visa mega media showroom shop
   gas oxy oxi ozon amoniac ammoniac asen clo clorua axit acid bazo protein lipid vitamin gen gene euro dollar usd vnd yen won
   pound token login logout password user username admin link click menu icon form font size style excel word powerpoint
   windows linux software hardware update upgrade download upload server client domain hosting ftp http https www com vn gov
   org net edu html css script code source demo version beta alpha pro max mini pin led laser sensor radar drone flycam gps
   gis iot ai html barcode code qr offset poster pano maket market banner standee tivi tablet pad phone game gamer
   team building teambuilding workshop seminar forum festival carnival show live talkshow gameshow fan club idol trend hot
   top list best seller sale marathon marathons aerobic yoga gym fitness futsal bolero jazz rock pop rap hiphop
   sex stress shock sốc depot depo block casting container lux volt watt ampe ampere ohm pascal newton joule hertz
   kw kwh mw mwh kv kva mva db hz khz mhz ghz ph ppm ppb bod cod tss etanol ethanol metan methane benzen xylen toluen
   polime polyme polymer composite nano micro nanô inox nhôm silic silica titan uran plutoni niken coban crom mangan
   photpho phospho kali natri canxi magie clorin iod iot iốt insulin hormone hoocmon steroid enzym enzyme collagen
   dioxin melamin melamine salbutamol paracetamol aspirin methadone heroin ketamin amphetamine cocain morphin
   sofa studio diesel sedan folder bug pixel survey format account pizza bacon salon cafe vest jean sandwich hamburger jelly
   micrô inch proxy cookie plugin pizza bot dpi feedback chrome javascript placeholder
   credit card debit visa master internet banking mobile banking ship shipper shipping ecommerce ebook elearning
   organic oda fdi ppp wto gdp grdp ceo etc vs ok pr sim usb ram rom cpu ssd hdd`,
);

/** Slips whose right form is known. */
export const KNOWN_MISTAKES: ReadonlyMap<string, string> = new Map([
  ['baner', 'banner'],
  ['bannerr', 'banner'],
  ['webside', 'website'],
  ['wesite', 'website'],
  ['enternet', 'internet'],
  ['intenet', 'internet'],
  ['emai', 'email'],
  ['nghành', 'ngành'],
  ['nghàng', 'ngàng'],
]);
